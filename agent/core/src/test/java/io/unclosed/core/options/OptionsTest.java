// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.AgentOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final String ALL_KEYS =
            "dest, rules, types, includes, excludes, stacks, budget, depth, overdue, gc, end, summary, tests, scope,"
                    + " grace, suppressions, defaults, secrets, cache, config";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,,"})
    void withoutOptionsTheDefaultsHold(String text) throws OptionException {
        Options options = Options.parse(text);

        assertEquals(Path.of("unclosed-reports"), options.dest());
        assertEquals(List.of(), options.rules());
        assertEquals(Set.of(), options.types());
        assertEquals(Options.Stacks.FULL, options.stacks());
        assertEquals(0.01, options.budget());
        assertEquals(64, options.depth());
        assertNull(options.overdue());
        assertTrue(options.gc());
        assertTrue(options.summary());
        assertTrue(options.culprits().accept("any.Thing"));
        assertEquals(Duration.ofMillis(100), options.tests().grace());
        assertNull(options.end());
    }

    @Test
    void everyOptionIsRead() throws OptionException {
        Options options = Options.parse(
                "dest=out,rules=a.rules" + File.pathSeparator
                        + "b.rules,types=Socket,includes=a.*,excludes=a.b.*,stacks=off,budget=2.5%,depth=1024,overdue=5m,gc=off,summary=off");

        assertEquals(Path.of("out"), options.dest());
        assertEquals(List.of(Path.of("a.rules"), Path.of("b.rules")), options.rules());
        assertEquals(Set.of("Socket"), options.types());
        assertTrue(options.culprits().accept("a.C"));
        assertFalse(options.culprits().accept("a.b.C"));
        assertFalse(options.culprits().accept("c.C"));
        assertEquals(Options.Stacks.OFF, options.stacks());
        assertEquals(0.025, options.budget());
        assertEquals(1024, options.depth());
        assertEquals(Duration.ofMinutes(5), options.overdue());
        assertFalse(options.gc());
        assertFalse(options.summary());
    }

    @Test
    void aValueInQuotesMayHoldCommasAndEqualsSigns() throws OptionException {
        Options options = Options.parse("types=\"Socket, ZipFile\",dest=\"a,b=c\",gc=off");

        assertEquals(Set.of("Socket", "ZipFile"), options.types());
        assertEquals(Path.of("a,b=c"), options.dest());
        assertFalse(options.gc());
    }

    @Test
    void blanksAroundKeysAndValuesAreDropped() throws OptionException {
        Options options = Options.parse(" dest = my folder , gc = off ");

        assertEquals(Path.of("my folder"), options.dest());
        assertFalse(options.gc());
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "30s, 30000", "5m, 300000", "2h, 7200000"})
    void durationsHaveAUnit(String text, long millis) throws OptionException {
        assertEquals(Duration.ofMillis(millis), Options.parse("overdue=" + text).overdue());
        assertEquals(Duration.ofMillis(millis), Options.parse("end=" + text).end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stacks=some     | option stacks=some: give full, sampled or off",
                "budget=1        | option budget=1: give a share of one processor from 0% to 100%, such as 0.5%",
                "budget=101%     | option budget=101%: give a share of one processor from 0% to 100%, such as 0.5%",
                "budget=1.%      | option budget=1.%: give a share of one processor from 0% to 100%, such as 0.5%",
                "budget=.5%      | option budget=.5%: give a share of one processor from 0% to 100%, such as 0.5%",
                "budget=1.1234567% | option budget=1.1234567%: give a share of one processor from 0% to 100%, such as 0.5%",
                "budget=-1%      | option budget=-1%: give a share of one processor from 0% to 100%, such as 0.5%",
                "stacks=FULL     | option stacks=FULL: give full, sampled or off",
                "depth=0         | option depth=0: give a number of frames from 1 to 1024",
                "depth=1025      | option depth=1025: give a number of frames from 1 to 1024",
                "depth=-1        | option depth=-1: give a number of frames from 1 to 1024",
                "depth=many      | option depth=many: give a number of frames from 1 to 1024",
                "depth=99999999999 | option depth=99999999999: give a number of frames from 1 to 1024",
                "overdue=5       | option overdue=5: give a duration such as 500ms, 30s, 5m or 2h",
                "overdue=-5s     | option overdue=-5s: give a duration such as 500ms, 30s, 5m or 2h",
                "overdue=5d      | option overdue=5d: give a duration such as 500ms, 30s, 5m or 2h",
                "overdue=99999999999s | option overdue=99999999999s: give a duration such as 500ms, 30s, 5m or 2h",
                "end=soon        | option end=soon: give a duration such as 500ms, 10s or 2m",
                "gc=yes          | option gc=yes: give on or off",
                "summary=true    | option summary=true: give on or off",
                "dest=           | option dest: a value is missing, give a folder",
                "dest=\"\"       | option dest: a value is missing, give a folder",
                "types=\",\"     | option types=,: give names of resource types, such as FileInputStream,Socket",
                "includes=\" , \" | option includes= , : give globs of class names, such as com.acme.*",
                "gc=on,gc=on     | option gc is given twice: give it once",
                "dest=\"a        | option dest=\"a: a double quote is missing at the end"
            })
    void aBadValueSaysWhatToGive(String text, String problem) {
        assertEquals(problem, problem(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"destination=x", "DEST=x", "=x"})
    void anUnknownKeyNamesTheValidOnes(String text) {
        String key = text.substring(0, text.indexOf('='));

        assertEquals("unknown option " + key + ": the options are " + ALL_KEYS, problem(text));
    }

    @Test
    void anOptionNeedsAValue() {
        assertEquals("option gc: expected KEY=VALUE, with one of the keys " + ALL_KEYS, problem("gc"));
    }

    @Test
    void aPathThatNoFileCanHaveIsABadValue() {
        assertTrue(problem("dest=a\0b").startsWith("option dest="));
        assertTrue(problem("rules=a\0b").startsWith("option rules="));
        assertTrue(problem("config=a\0b").startsWith("option config="));
    }

    @Test
    void aConfigFileHoldsTheSameKeysAndTheAgentsOwnOptionsWin() throws IOException, OptionException {
        Path config = config("# mine\ndest = from-file\ngc: off\ntypes=Socket,ZipFile\n");

        Options options = Options.parse("dest=given,config=" + config);

        assertEquals(Path.of("given"), options.dest());
        assertFalse(options.gc());
        assertEquals(Set.of("Socket", "ZipFile"), options.types());
    }

    @Test
    void errorsInAConfigFileNameTheFile() throws IOException {
        assertEquals(
                config("x=1\n") + ": unknown option x: the options are " + ALL_KEYS,
                problem("config=" + config("x=1\n")));
        assertEquals(
                config("gc=\n") + ": option gc: a value is missing, give on or off",
                problem("config=" + config("gc=\n")));
        assertEquals(
                config("config=other\n") + ": option config cannot stand in a config file: write its lines here",
                problem("config=" + config("config=other\n")));
        assertEquals("option gc=maybe: give on or off", problem("config=" + config("gc=maybe\n")));
    }

    @Test
    void aConfigFileThatCannotBeReadIsABadValue() throws IOException {
        Path missing = folder.resolve("missing");
        assertTrue(problem("config=" + missing).startsWith("option config: cannot read '" + missing + "'"));
        assertTrue(problem("config=" + folder).startsWith("option config: cannot read '" + folder + "'"));
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(problem("config=" + binary).startsWith("option config: cannot read '" + binary + "'"));
        Path escape = config("gc=\\u12\n");
        assertTrue(problem("config=" + escape).startsWith("option config: cannot read '" + escape + "'"));
    }

    @Test
    void everyKeySaysWhatItTakes() {
        for (AgentOption option : AgentOption.values()) {
            assertFalse(option.takes().isBlank());
            assertEquals(
                    "option " + option.key() + ": a value is missing, give " + option.takes(),
                    problem(option.key() + "="));
        }
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("my.properties"), text);
    }

    private static String problem(String text) {
        return String.valueOf(
                assertThrows(OptionException.class, () -> Options.parse(text)).getMessage());
    }
}

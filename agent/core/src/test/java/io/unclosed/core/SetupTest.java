// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.core.options.OptionException;
import io.unclosed.core.options.Options;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.suppress.Suppression;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {

    @TempDir
    Path folder;

    @Test
    void aJournalIsThereAtOnce() throws Exception {
        Setup setup = setup("dest=" + folder.resolve("a/b"));
        setup.journal().close();

        Path journal = Objects.requireNonNull(setup.journal().file());
        assertTrue(Files.exists(journal));
        assertEquals(folder.resolve("a/b"), journal.getParent());
    }

    @Test
    void rulesOfTheUserStandBehindTheBuiltInOnes() throws Exception {
        Path one = rules("one.rules", "type a.B\nopens new()\ncloses close()\n");
        Path two = rules("two.rules", "type a.C on 9\nopens new()\ncloses close()\ntype a.D\nopens new()\ncloses x()");

        List<String> names = names(setup(destination() + ",rules=" + one + File.pathSeparator + two));

        assertEquals(List.of("a.B", "a.D"), names.subList(names.size() - 2, names.size()));
        assertTrue(names.contains("java.io.FileInputStream"));
    }

    @Test
    void typesOfTheUserCanBeChosen() throws Exception {
        Path rules = rules("one.rules", "type a.B\nopens new()\ncloses close()\n");

        assertEquals(
                List.of("java.util.zip.Inflater", "a.B"),
                names(setup(destination() + ",types=\"B,java.util.zip.Inflater\",rules=" + rules)));
    }

    @Test
    void suppressionsOfAllFilesAreRead() throws Exception {
        Path one = rules("one.suppressions", "suppress a.B\n because \"b\"\n");
        Path two = rules("two.suppressions", "suppress a.C\n because \"c\"\nsuppress a.D\n because \"d\"");

        Setup setup = setup(destination() + ",suppressions=" + one + File.pathSeparator + two);
        setup.journal().close();

        assertEquals(
                List.of(one + ":1", two + ":1", two + ":3"),
                setup.suppressions().stream().map(Suppression::place).toList());
    }

    @Test
    void aMistakeInSuppressionsIsToldBeforeTheProgramStarts() throws Exception {
        Path missing = folder.resolve("missing");
        Path wrong = rules("wrong", "suppress a.B\n until then");

        assertEquals("option suppressions: there is no file '" + missing + "'", problem("suppressions=" + missing));
        assertEquals(wrong + ":2:8: 'then': expected a day such as 2027-03-31", problem("suppressions=" + wrong));
    }

    @Test
    void aMissingRulesFileIsNamed() {
        Path missing = folder.resolve("missing.rules");

        assertEquals("option rules: there is no file '" + missing + "'", problem("rules=" + missing));
    }

    @Test
    void rulesThatAreNoTextAreNamed() throws IOException {
        Path binary = folder.resolve("binary.rules");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe});

        assertTrue(problem("rules=" + binary).startsWith("option rules: cannot read '" + binary + "' as UTF-8 text"));
        assertTrue(problem("rules=" + folder).startsWith("option rules: cannot read '" + folder + "'"));
    }

    @Test
    void anErrorInTheRulesNamesItsPlace() throws IOException {
        Path rules = rules("one.rules", "type a.B\nopns new()\n");

        assertEquals(
                rules
                        + ":2:1: 'opns': expected type, opens, closes, details, keeps, prepares, starts, stops, hands, wraps, retains, releases, inside, lent, holds, held, closer, severity or never",
                problem("rules=" + rules));
    }

    @Test
    void anUnknownTypeNamesTheKnownOnes() {
        String problem = problem("types=Inputstream");

        assertTrue(problem.startsWith("option types: there is no type 'Inputstream'; the types are "), problem);
        assertTrue(problem.contains("FileHandler, FileInputStream, FileLock, FileOutputStream, "), problem);
        assertFalse(problem.contains("\n"));
    }

    @Test
    void aDestinationThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        for (Path dest : List.of(file, file.resolve("below"))) {
            String problem = String.valueOf(assertThrows(OptionException.class, () -> setup("dest=" + dest))
                    .getMessage());

            assertTrue(problem.startsWith("option dest: cannot write to '" + dest + "' ("), problem);
            assertTrue(problem.endsWith("): give a folder you can write to, dest=DIR"), problem);
        }
    }

    @Test
    void nothingIsWrittenWhereTheOptionsAreWrong() {
        problem("types=Nothing");

        assertFalse(Files.exists(folder.resolve("reports")));
    }

    private String destination() {
        return "dest=" + folder.resolve("reports");
    }

    private Path rules(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String problem(String options) {
        return String.valueOf(assertThrows(OptionException.class, () -> setup(destination() + "," + options))
                .getMessage());
    }

    private static List<String> names(Setup setup) throws IOException {
        setup.journal().close();
        return setup.rules().get().types().stream().map(ResourceType::name).toList();
    }

    private static Setup setup(String options) throws OptionException {
        return Setup.of(Options.parse(options), 0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An option that cannot be followed stops the JVM before the program runs, with one line that helps. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class BadOptionsIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    BadOptionsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void anUnknownKeyNamesTheValidOnes() throws Exception {
        String line = refused("dset=x");
        for (String part : List.of(
                "dset",
                "dest",
                "rules",
                "types",
                "includes",
                "excludes",
                "stacks",
                "budget",
                "depth",
                "overdue",
                "gc",
                "summary",
                "config")) {
            assertTrue(line.contains(part), line);
        }
    }

    @Test
    void aBadValueNamesTheGoodOnes() throws Exception {
        String line = refused("stacks=some");
        assertTrue(line.contains("stacks=some") && line.contains("full, sampled or off"), line);
    }

    @Test
    void anUnknownTypeNamesTheKnownOnes() throws Exception {
        String line = refused("types=Nope");
        assertTrue(line.contains("'Nope'") && line.contains("FileInputStream"), line);
    }

    @Test
    void aDestThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("regular-file"));
        String line = refused("dest=" + file.resolve("below"));
        assertTrue(line.contains(file.resolve("below").toString()), line);
    }

    @Test
    void aMistakeInARulesFileHasItsPlace() throws Exception {
        Path rules = Files.writeString(
                folder.resolve("my.rules"), "# fine\ntype com.acme.Buffer\n  opens  new()\n  shuts  close()\n");
        String line = refused("rules=" + rules);
        assertTrue(line.startsWith("unclosed: " + rules + ":4:3: "), line);
        assertTrue(line.contains("shuts") && line.contains("closes"), line);
    }

    @Test
    void aMissingRulesOrConfigFileIsNamed() throws Exception {
        assertTrue(refused("rules=missing.rules").contains("missing.rules"));
        assertTrue(refused("config=missing.properties").contains("missing.properties"));
    }

    private String refused(String option) throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        Run run = Run.plain(folder, jdk, trial.arguments(List.of("-javaagent:" + Jars.AGENT + "=" + option)));
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("unclosed: "), run.err());
        assertFalse(Files.exists(run.dest()), "a folder for reports was made");
        return run.err();
    }
}

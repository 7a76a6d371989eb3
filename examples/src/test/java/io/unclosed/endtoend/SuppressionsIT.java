// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent and the gate read one file, and say the same. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class SuppressionsIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    SuppressionsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void theSummaryLeavesOutWhatTheGateAccepts() throws Exception {
        Path rules = Files.writeString(folder.resolve("accepted.suppressions"), """
                suppress java.util.zip.Deflater leaked
                  at io.unclosed.misbehaving.Medley*
                  because "of the test"
                suppress *
                  in io.unclosed.misbehaving.Nobody
                  because "it matches nothing"
                """);
        Trial medley = Trial.of("Medley", jdk, folder);

        String agent = "-javaagent:" + Jars.AGENT + "=suppressions=" + rules;
        Run run = Run.plain(folder, jdk, medley.arguments(List.of(agent), folder.toString()));

        assertEquals("done\n", run.out());
        assertTrue(run.err().startsWith("unclosed: 3 leaked, 1 open, 1 suppressed; "), run.err());
        medley.assertMarked(run.report());
        Run check = Run.plain(
                folder,
                jdk,
                List.of(
                        "-jar",
                        Jars.COMMAND_LINE.toString(),
                        "check",
                        "--suppressions",
                        rules.toString(),
                        "unclosed-reports"));
        assertEquals(3, check.status());
        assertTrue(
                check.out().contains("gate failed: 3 findings are leaked or rescued, 1 suppressed;"), check::toString);
        assertTrue(check.out().contains("note: " + rules + ":4: suppresses nothing here"), check::toString);
    }

    @Test
    void aMistakeInTheFileStopsTheJvmBeforeTheProgram() throws Exception {
        Path rules = Files.writeString(folder.resolve("accepted.suppressions"), "suppress *\n");
        Run run = Trial.of("Medley", jdk, folder).watched("suppressions=" + rules, List.of(), folder.toString());

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(
                "unclosed: " + rules
                        + ":1:11: expected a line because \"REASON\" in this entry: say why it is accepted\n",
                run.err());
    }
}

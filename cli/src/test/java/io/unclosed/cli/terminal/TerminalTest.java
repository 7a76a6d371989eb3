// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({"100,100", "5,40", "500,140", "wide,80", "'',80", "-100,80", "999999,80"})
    void widthIsColumnsWithinReason(String columns, int expected) {
        Output output = Output.of(OutputStream.nullOutputStream(), StandardCharsets.UTF_8, false);

        assertEquals(expected, new Terminal(output, output, Map.of("COLUMNS", columns)).width());
    }

    @ParameterizedTest
    @CsvSource({"'24 132\n',132", "'0 0\n',-1", "'',-1", "'stty: not a terminal\n',-1"})
    void theTerminalsAnswerIsUnderstood(String answer, int expected) {
        assertEquals(expected, TerminalSize.columns(answer).orElse(-1));
    }

    /** The program "script" of Linux runs a command in a terminal of its own. */
    @Test
    void widthIsTheTerminalsIfNobodySaysOtherwise() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no /usr/bin/script");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "stty cols 120; exec '" + java + "' -cp '" + System.getProperty("java.class.path")
                + "' io.unclosed.cli.Main types --audit";
        ProcessBuilder script = new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        script.environment().remove("COLUMNS");
        script.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would print them, on a line as long as they are
        Process process = script.start();
        int longest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .mapToInt(String::length)
                .max()
                .orElse(0);

        assertTrue(longest > 80 && longest <= 120, "the longest line has " + longest + " characters");
    }
}

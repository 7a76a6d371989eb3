// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentArgumentsTest {

    private static final Path DEST = Path.of("/reports, all");

    @Test
    void valuesWithACommaAreQuoted() throws LaunchException {
        assertEquals(
                "dest=\"/reports, all\",summary=off,types=\"zip,file\"",
                AgentArguments.of(DEST, Map.of("types", "zip,file")));
    }

    @Test
    void rulesAreFoundFromAnyFolder(@TempDir Path folder) throws IOException, LaunchException {
        Path one = Files.writeString(folder.resolve("one"), "");
        Path relative = Path.of("").toAbsolutePath().relativize(one);

        assertEquals(
                "dest=/r,summary=off,rules=" + relative.toAbsolutePath() + ":" + one,
                AgentArguments.of(Path.of("/r"), Map.of("rules", relative + ":" + one)));
    }

    @Test
    void whatCannotWorkIsAMistake() {
        assertMistake("there is no such file", "rules", "/no/such/file");
        assertMistake("use --dest", "dest", "x");
        assertMistake("leave it out", "summary", "on");
        assertMistake("cannot hold a double quote", "types", "\"zip\"");
    }

    private static void assertMistake(String expected, String key, String value) {
        LaunchException mistake =
                assertThrows(LaunchException.class, () -> AgentArguments.of(DEST, Map.of(key, value)));
        assertTrue(mistake.callersMistake());
        assertTrue(mistake.sentence().contains(expected), mistake.sentence());
    }
}

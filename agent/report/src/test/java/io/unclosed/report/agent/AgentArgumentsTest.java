// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.agent;

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
    void valuesWithACommaAreQuoted() throws AgentArgumentException {
        assertEquals(
                "dest=\"/reports, all\",summary=off,types=\"zip,file\"",
                AgentArguments.of(DEST, Map.of("types", "zip,file"), Path.of("")));
    }

    @Test
    void rulesAreFoundFromAnyFolder(@TempDir Path folder) throws IOException, AgentArgumentException {
        Path one = Files.writeString(folder.resolve("one"), "");

        assertEquals(
                "dest=/r,summary=off,rules=" + one + ":netty:" + one,
                AgentArguments.of(Path.of("/r"), Map.of("rules", "one:netty:" + one), folder));
    }

    @Test
    void whatCannotWorkIsAMistake() {
        assertMistake("there is no such file", "rules", "/no/such/file");
        assertMistake("leave it out", "dest", "x");
        assertMistake("leave it out", "summary", "on");
        assertMistake("cannot hold a double quote", "types", "\"zip\"");
    }

    private static void assertMistake(String expected, String key, String value) {
        AgentArgumentException mistake = assertThrows(
                AgentArgumentException.class, () -> AgentArguments.of(DEST, Map.of(key, value), Path.of("")));
        assertTrue(String.valueOf(mistake.getMessage()).contains(expected), mistake.getMessage());
    }
}

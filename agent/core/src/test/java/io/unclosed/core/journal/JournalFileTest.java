// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    @TempDir
    Path folder;

    @Test
    void itsNameSaysWhenAndWho() throws IOException {
        Path file = closed(JournalFile.create(folder));

        String pid = Long.toString(ProcessHandle.current().pid());
        assertTrue(
                file.getFileName().toString().matches("\\d{8}T\\d{6}\\.\\d{3}Z-" + pid + "\\.jsonl"), file.toString());
    }

    @Test
    void journalsOfTheSameMillisecondAndProcessAreTwoFiles() throws IOException {
        Set<Path> files = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            files.add(closed(JournalFile.create(folder)));
        }

        assertEquals(50, files.size());
        for (Path file : files) {
            assertEquals(1, Files.readAllLines(file).size());
        }
    }

    @Test
    void aFileOfAnotherIsNeverWrittenTo() throws IOException {
        Path file = closed(JournalFile.create(folder));
        String before = Files.readString(file);

        closed(JournalFile.create(folder));

        assertEquals(before, Files.readString(file));
    }

    @Test
    void itsFirstLineSaysWhatItIs() throws IOException {
        String first = Files.readString(closed(JournalFile.create(folder)));

        assertTrue(first.startsWith("{\"format\":\"unclosed-journal\",\"version\":1,\"agent\":\""), first);
        assertFalse(first.contains("${"), first);
        assertFalse(first.contains("unknown"), first);
        assertTrue(first.contains("\"java\":\"" + System.getProperty("java.version") + "\""), first);
        assertTrue(first.endsWith("}\n"), first);
        assertValid(first);
    }

    @Test
    void itGrowsByWholeLines() throws IOException {
        JournalFile journal = JournalFile.create(folder);
        long header = Files.size(journal.file());
        journal.append(List.of("{\"a\":1}", "{\"b\":\"ü\"}"));
        assertEquals(header + 19, Files.size(journal.file()));
        assertEquals(header + 19, journal.size());

        journal.append(List.of("{\"c\":3}"));

        journal.close();
        List<String> lines = Files.readAllLines(journal.file());
        assertEquals(List.of("{\"a\":1}", "{\"b\":\"ü\"}", "{\"c\":3}"), lines.subList(1, lines.size()));
        assertTrue(Files.readString(journal.file()).endsWith("\n"));
    }

    @Test
    void anInterruptDoesNotCloseIt() throws IOException {
        JournalFile journal = JournalFile.create(folder);
        Thread.currentThread().interrupt();
        try {
            journal.append(List.of("{\"a\":1}"));
        } finally {
            assertTrue(Thread.interrupted());
        }
        journal.append(List.of("{\"a\":2}"));
        journal.close();

        assertEquals(3, Files.readAllLines(journal.file()).size());
    }

    @Test
    void nothingIsWrittenAfterItsEnd() throws IOException {
        JournalFile journal = JournalFile.create(folder);
        journal.close();

        assertThrows(IOException.class, () -> journal.append(List.of("{}")));
    }

    private static void assertValid(String line) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
            }
            assertEquals(0, depth);
        }
    }

    private static Path closed(JournalFile journal) throws IOException {
        journal.close();
        return Objects.requireNonNull(journal.file());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.report.format.JsonFormat;
import io.unclosed.report.gate.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenComesBackWhole() throws Exception {
        Report report = report();

        assertEquals(report, ReportReader.read(file(json(report))));
    }

    @Test
    void theSourceTellsAReportFromAJournal() throws Exception {
        assertEquals(report(), ReportSource.read(List.of(file(json(report())))));
    }

    @Test
    void aReportThatIsLaidOutOverLinesIsTheSame() throws Exception {
        String json = json(report()).replace(",\"", ",\n  \"");

        assertEquals(report(), ReportReader.read(file(json)));
    }

    @Test
    void everyCutIsRefused() throws Exception {
        String json = json(report()).strip();

        for (int length = 0; length < json.length(); length += 7) {
            String cut = json.substring(0, length);
            assertThrows(UnreadableReportException.class, () -> ReportReader.read(file(cut)), cut);
        }
    }

    @Test
    void aNewerVersionIsRefusedWithTheRemedy() throws Exception {
        String json = json(report()).replace("\"version\":1", "\"version\":2");

        assertTrue(refused(json)
                .endsWith("version 2, newer than version 1 that this program reads; use a newer unclosed"));
    }

    @Test
    void wrongMembersAreNamedWithTheirLine() throws Exception {
        String json = json(report());

        assertRefused("\"findings\" must be an array of objects", json.replace("\"findings\":[", "\"findings\":[7,"));
        assertRefused("\"jvms\" must be an array", json.replace("\"jvms\":[", "\"jvms\":7,\"x\":["));
        assertRefused(
                "\"culprit\" is none of its frames",
                json.replace("\"culprit\":{\"class\":\"com", "\"culprit\":{\"class\":\"net"));
        assertRefused("lacks the member \"version\"", json.replace("\"version\"", "\"vorsion\""));
        assertRefused("something follows", json + "{}");
        assertTrue(refused(json.replace("\"findings\":[", "\n\"findings\":[7,")).contains("report.json:2: "));
    }

    private void assertRefused(String expected, String json) throws IOException {
        String message = refused(json);
        assertTrue(message.contains(expected), message);
    }

    private String refused(String json) throws IOException {
        Path file = file(json);
        return assertThrows(UnreadableReportException.class, () -> ReportReader.read(file))
                .sentence();
    }

    private static Report report() {
        Finding owner = Samples.leak(42);
        return Report.of(
                List.of(Samples.jvm("a.jsonl", true), Samples.jvm("b.jsonl", false), Samples.sampledJvm("c.jsonl")),
                List.of(owner, Samples.stackless(), Samples.tested(), Samples.ownedBy(owner)),
                List.of("c.jsonl: the file is empty"));
    }

    private static String json(Report report) throws IOException {
        StringBuilder json = new StringBuilder();
        JsonFormat.write(Gate.DEFAULT.judge(report), json);
        return json.toString();
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("report.json"), json);
    }
}

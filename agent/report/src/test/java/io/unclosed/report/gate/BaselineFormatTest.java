// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.report.journal.BaselineReader;
import io.unclosed.report.journal.UnreadableReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFormatTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final String HEADER = "{\"format\":\"unclosed-baseline\",\"version\":1}\n";

    @TempDir
    Path folder;

    @Test
    void itIsSortedAndHoldsOneFindingALine() throws IOException {
        List<Finding> findings = new ArrayList<>(List.of(
                Samples.finding("bbbb", Verdict.OPEN, 7, 9),
                Samples.finding("aaaa", Verdict.LEAKED, 42, 3),
                Samples.finding("aaaa", Verdict.LEAKED, 44, 1),
                Samples.stackless()));
        String expected = HEADER + """
                {"place":"","type":"java.util.zip.Inflater","verdict":"open","lines":1,"fingerprint":"fedcba9876543210"}
                {"place":"com.acme.Upload.read","type":"java.io.FileInputStream","verdict":"leaked","lines":2,"fingerprint":"aaaa"}
                {"place":"com.acme.Upload.read","type":"java.io.FileInputStream","verdict":"open","lines":1,"fingerprint":"bbbb"}
                """;

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(findings, new Random(seed));
            assertEquals(expected, text(findings));
        }
    }

    @Test
    void itAcceptsWhatItWasMadeOfWhereverTheLinesAreNow() throws IOException, UnreadableReportException {
        Finding leak = Samples.finding("aaaa", Verdict.LEAKED, 42, 3);
        Finding second = Samples.finding("aaaa", Verdict.LEAKED, 44, 3);
        Path file = Files.writeString(folder.resolve("known"), text(List.of(leak, second)));
        Baseline baseline = BaselineReader.read(file);
        List<Finding> moved = List.of(
                Samples.finding("aaaa", Verdict.LEAKED, 1, 1),
                Samples.finding("aaaa", Verdict.LEAKED, 2, 1),
                Samples.finding("aaaa", Verdict.LEAKED, 3, 1));

        assertTrue(BaselineReader.isBaseline(file));
        assertEquals(2, baseline.accepted(moved).size());
        assertEquals(0, baseline.gone(moved));
        assertEquals(1, baseline.gone(moved.subList(0, 1)));
    }

    @Test
    void allThatIsWrittenIsValidAndSoIsTheExampleOfThePage() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("baseline.schema.json")), InputFormat.JSON);
        List<String> lines = new ArrayList<>(
                text(List.of(Samples.leak(1), Samples.stackless())).lines().toList());
        Files.readString(DOCS.resolve("suppressions.md"))
                .lines()
                .filter(line -> line.startsWith("{"))
                .forEach(lines::add);

        assertEquals(5, lines.size());
        for (String line : lines) {
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
        }
        assertFalse(schema.validate("{\"place\":\"a\"}", InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "x; 2: the line is not one of a baseline: ",
                "{\"place\":\"\"}; 2: the line is not one of a baseline: it lacks the member \"verdict\"; correct the line, or"
                        + " write the file again with --update-baseline",
                "{\"verdict\":\"lost\"}; 2: the line is not one of a baseline: its member \"verdict\" must be one of",
                "{\"verdict\":\"leaked\",\"lines\":0}; 2: the line is not one of a baseline: its member \"lines\" must be"
                        + " 1 or more",
                "<<<<<<< HEAD; 2: the line is not one of a baseline: "
            })
    void aWrongLineIsNamed(String line, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("known"), HEADER + line + "\n");

        UnreadableReportException refused =
                assertThrows(UnreadableReportException.class, () -> BaselineReader.read(file));
        assertTrue(refused.sentence().startsWith(file + ":" + problem), refused.sentence());
    }

    @Test
    void aNewerVersionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("known"), HEADER.replace('1', '2'));

        UnreadableReportException refused =
                assertThrows(UnreadableReportException.class, () -> BaselineReader.read(file));
        assertTrue(refused.sentence().endsWith("use a newer unclosed"), refused.sentence());
    }

    private static String text(List<Finding> findings) throws IOException {
        Report report = Report.of(List.of(Samples.jvm("a.jsonl", true)), findings);
        StringBuilder text = new StringBuilder();
        BaselineFormat.write(BaselineEntry.of(report.findings()), text);
        return text.toString();
    }
}

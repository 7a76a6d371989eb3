// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Owned;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.model.TestCount;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import io.unclosed.model.suppress.Suppressions;
import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the writers write, and the examples of the documentation, against the published schema. */
class SchemaTest {

    private static final Path DOCS = Path.of("../../docs");

    private final Schema schema = schema();

    @Test
    void everyLineOfAJournalIsValid() {
        Finding owned = Samples.ownedBy(Samples.leak(42));
        for (String line : List.of(
                Samples.HEADER,
                JournalLines.finding(1, Samples.leak(42)),
                JournalLines.finding(2, Samples.stackless()),
                JournalLines.finding(3, owned),
                JournalLines.finding(4, Samples.overdue(3, 2)),
                JournalLines.finding(5, Samples.tested()),
                JournalLines.update(
                        1,
                        2,
                        1,
                        Samples.NOON,
                        Samples.NOON,
                        Samples.leak(42).examples(),
                        List.of(new Owned("java.sql.Statement", 3)),
                        List.of(new TestCount("com.acme.UploadTest#reads(String)[2]", 2))),
                JournalLines.update(1, 8, 0, Samples.NOON, Samples.NOON, null, List.of(), List.of()),
                JournalLines.pending(Samples.NOON, Samples.stackless(), 0),
                JournalLines.pending(Samples.NOON, Samples.leak(42), 1),
                JournalLines.sample(Samples.OPEN),
                JournalLines.notice("The table was full.", true),
                Samples.END)) {
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
        }
    }

    @Test
    void aReportIsValid() throws IOException, SuppressionException {
        Finding owner = Samples.leak(42);
        Report report = Report.of(
                List.of(Samples.jvm("a.jsonl", false), Samples.sampledJvm("b.jsonl")),
                List.of(owner, Samples.ownedBy(owner), Samples.stackless(), Samples.tested(), Samples.overdue(3, 1)),
                List.of("b.jsonl: the file is empty"));
        Gate gate = new Gate(
                Gate.DEFAULT_FAIL_ON,
                Severities.OF_RULES,
                0,
                Baseline.of(report),
                Suppressions.NONE.and(new SuppressionParser("a").parse("suppress *.Inflater\n because \"ours\"")));
        StringBuilder json = new StringBuilder();
        JsonFormat.write(gate.judge(report), json);

        assertEquals(List.of(), schema.validate(json.toString(), InputFormat.JSON));
        assertTrue(json.toString().contains("\"known\":true}"), json.toString());
        assertTrue(
                json.toString().contains("\"suppressed\":{\"because\":\"ours\",\"file\":\"a\",\"line\":1}}"),
                json.toString());
    }

    @Test
    void theExamplesOfTheDocumentationAreValid() throws IOException {
        List<String> examples = Files.readString(DOCS.resolve("report-format.md"))
                .lines()
                .filter(line -> line.startsWith("{"))
                .collect(Collectors.toList());

        assertFalse(examples.isEmpty());
        for (String example : examples) {
            assertEquals(List.<Error>of(), schema.validate(example, InputFormat.JSON), example);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"end\":\"2026-11-23T12:00:00Z\"}",
                "{\"notice\":\"x\",\"lost\":\"yes\"}",
                "{\"format\":\"other\",\"version\":1}",
                "{\"format\":\"unclosed-report\",\"version\":1,\"complete\":true,\"problems\":[],\"jvms\":[]}",
                "{\"update\":1,\"first\":\"yesterday\",\"last\":\"2026-11-23T12:00:00Z\",\"count\":1,\"examples\":[]}"
            })
    void whatNoWriterWritesIsInvalid(String json) {
        assertFalse(schema.validate(json, InputFormat.JSON).isEmpty());
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(DOCS.resolve("report.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

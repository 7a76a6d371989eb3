// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the format against the official schema, and against what code scanning services make of it. */
class SarifFormatTest {

    private static final Schema SCHEMA = schema();

    @TempDir
    Path folder;

    @Test
    void everyReportIsValid() {
        for (Content content : List.of(
                Contents.ofAllStandings(),
                Contents.hostile(),
                Contents.empty(),
                Contents.of(List.of(), List.of(), List.of("b.jsonl: empty")))) {
            String json = Contents.text(FileFormat.SARIF, content);
            assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), json);
        }
        assertFalse(SCHEMA.validate("{\"version\":\"2.1.0\",\"runs\":[{}]}", InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void aResultTellsWhatWhereAndHowItStands() {
        JsonNode results = run(Contents.ofAllStandings()).get("results");

        JsonNode failing = results.get(0);
        assertEquals("java.io.FileInputStream", failing.get("ruleId").asString());
        assertEquals("error", failing.get("level").asString());
        assertEquals(
                "3 × java.io.FileInputStream opened here, never closed (/data/ä \"in\".csv, …). Close it:"
                        + " try-with-resources at Upload.java:42.",
                failing.at("/message/text").asString());
        JsonNode place = failing.at("/locations/0/physicalLocation");
        assertEquals("com/acme/Upload.java", place.at("/artifactLocation/uri").asString());
        assertEquals(42, place.at("/region/startLine").asInt());
        assertEquals(
                "leaked:aaaaaaaaaaaaaaaa:1",
                failing.at("/partialFingerprints/primaryLocationLineHash").asString());
        assertEquals("new", failing.get("baselineState").asString());
        assertEquals(3, failing.get("occurrenceCount").asInt());
        assertFalse(failing.has("suppressions"));

        assertEquals("unchanged", results.get(1).get("baselineState").asString());
        JsonNode suppression = results.get(2).at("/suppressions/0");
        assertEquals(
                "the pool closes it: at exit, 100%",
                suppression.get("justification").asString());
        assertEquals(
                12,
                suppression.at("/location/physicalLocation/region/startLine").asInt());
        assertEquals("warning", results.get(3).get("level").asString(), "the policy does not ask for open ones");
        assertFalse(results.get(4).has("stacks"));
    }

    @Test
    void theWayToTheLineIsTheProgramsAndTheStackIsWhole() {
        JsonNode result = run(Contents.ofAllStandings()).get("results").get(0);

        JsonNode steps = result.at("/codeFlows/0/threadFlows/0/locations");
        assertEquals(2, steps.size());
        assertEquals(
                "com.acme.Main.main(Main)",
                steps.get(0).at("/location/message/text").asString());
        assertEquals(
                "com.acme.Upload.read(Upload.java:42)",
                steps.get(1).at("/location/message/text").asString());
        JsonNode frames = result.at("/stacks/0/frames");
        assertEquals(3, frames.size());
        assertFalse(frames.get(0).get("location").has("physicalLocation"), "the JDK's sources are not the project's");
        assertEquals(
                "java.io.FileInputStream.<init>",
                frames.get(0)
                        .at("/location/logicalLocations/0/fullyQualifiedName")
                        .asString());
    }

    @Test
    void thereIsARuleForEachTypeWithTheRemedy() {
        JsonNode run = run(Contents.ofAllStandings());
        JsonNode rules = run.at("/tool/driver/rules");

        assertEquals(2, rules.size());
        for (JsonNode result : run.get("results")) {
            assertEquals(
                    result.get("ruleId").asString(),
                    rules.get(result.get("ruleIndex").asInt()).get("id").asString());
        }
        assertTrue(rules.get(0).at("/help/markdown").asString().contains("try (FileInputStream resource = …)"));
        assertTrue(rules.get(1).at("/help/text").asString().startsWith("Call end() in a finally block."));
    }

    @Test
    void linesOfOneMethodAreDifferentAlerts() {
        Content content = Contents.of(
                List.of(
                        Contents.judged(
                                Samples.finding("aaaaaaaaaaaaaaaa", Verdict.LEAKED, 1, 1), Standing.Kind.FAILING),
                        Contents.judged(
                                Samples.finding("aaaaaaaaaaaaaaaa", Verdict.LEAKED, 2, 1), Standing.Kind.FAILING)),
                List.of(Samples.jvm("a.jsonl", true)),
                List.of());

        JsonNode results = run(content).get("results");

        assertEquals("leaked:aaaaaaaaaaaaaaaa:1", hash(results.get(0)));
        assertEquals("leaked:aaaaaaaaaaaaaaaa:2", hash(results.get(1)));
    }

    @Test
    void withoutABaselineNothingIsNew() {
        Content all = Contents.ofAllStandings();
        Content content = new Content(all.outcome(), false, all.sources());

        for (JsonNode result : run(content).get("results")) {
            assertFalse(result.has("baselineState"));
        }
    }

    @Test
    void aFileIsToldByItsPathBelowTheSourceRoots() throws IOException {
        Path file = folder.resolve("app one/src/main/java/com/acme/Upload.java");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "");
        Content all = Contents.ofAllStandings();
        Content content =
                new Content(all.outcome(), false, Sources.under(List.of(Path.of("app one/src/main/java")), folder));

        JsonNode result = run(content).get("results").get(0);

        assertEquals(
                "app%20one/src/main/java/com/acme/Upload.java",
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asString());
    }

    @Test
    void anIncompleteReportSaysSo() {
        JsonNode invocation = run(Contents.hostile()).get("invocations").get(0);

        assertFalse(invocation.get("executionSuccessful").asBoolean());
        assertEquals(2, invocation.get("toolExecutionNotifications").size());
    }

    @Test
    void aTextIsNeitherLinkNorPlaceholderNorOrder() {
        Judged judged = Contents.hostile().outcome().findings().get(0);
        String json = Contents.text(FileFormat.SARIF, Contents.hostile());
        String message = run(Contents.hostile())
                .get("results")
                .get(0)
                .at("/message/text")
                .asString();

        assertTrue(message.contains("{{0}} [a] (1)"), message);
        assertFalse(json.replace("\\\\", "").toLowerCase(Locale.ROOT).contains("\\u001b"), json);
        assertTrue(judged.standing().failing());
        Report report = Contents.hostile().outcome().report();
        assertFalse(report.complete());
    }

    private static String hash(JsonNode result) {
        return result.at("/partialFingerprints/primaryLocationLineHash").asString();
    }

    private static JsonNode run(Content content) {
        return JsonMapper.shared()
                .readTree(Contents.text(FileFormat.SARIF, content))
                .get("runs")
                .get(0);
    }

    private static Schema schema() {
        try (InputStream in = SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

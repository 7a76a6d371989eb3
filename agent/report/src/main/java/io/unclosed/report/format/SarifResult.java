// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Remedy;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.text.JsonWriter;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.Sentence;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A finding as a result of SARIF.
 *
 * @param rule the index of its rule
 * @param identity names it in this report and in later ones
 * @param baseline whether there was one
 */
record SarifResult(Judged judged, int rule, String identity, boolean baseline, Sources sources) {

    /** Characters that begin a placeholder or a link in SARIF. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");

    void members(JsonWriter result) {
        Finding finding = judged.finding();
        Standing standing = judged.standing();
        result.member("ruleId", Printable.text(finding.type()))
                .member("ruleIndex", rule)
                .member("level", level())
                .object("message", message -> message.member("text", message()))
                .array("locations", finding.culpritFrame().stream().toList(), this::location)
                .object(
                        "partialFingerprints",
                        prints -> prints
                                // The first name is the one by which GitHub knows an alert again.
                                .member("primaryLocationLineHash", identity)
                                .member("unclosed/v1", Printable.text(finding.fingerprint())));
        if (baseline) {
            result.member("baselineState", standing.known() ? "unchanged" : "new");
        }
        Suppression suppression = standing.suppression();
        if (suppression != null) {
            result.array("suppressions", List.of(suppression), SarifResult::suppression);
        }
        result.member("occurrenceCount", finding.count());
        if (!finding.frames().isEmpty()) {
            result.array("codeFlows", List.of(callers()), this::codeFlow);
            result.array("stacks", List.of(finding), this::stack);
        }
        result.object("properties", this::properties);
    }

    /** A finding that the policy lets pass is no error, whatever its type. */
    private String level() {
        Severity severity = judged.finding().severity();
        boolean let = judged.standing().kind() == Standing.Kind.BELOW && severity == Severity.ERROR;
        return (let ? Severity.WARNING : severity).word();
    }

    private String message() {
        String remedy = Remedy.of(judged.finding());
        String text = Printable.text(Sentence.of(judged.finding()) + ". "
                + remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ".");
        return PLACEHOLDER.matcher(text).replaceAll("{{$1}}").replace("](", "] (");
    }

    private void location(JsonWriter writer, Frame frame) {
        writer.value(location -> place(location, frame));
    }

    private void place(JsonWriter location, Frame frame) {
        Optional<String> path = sources.path(frame);
        path.ifPresent(file -> location.object("physicalLocation", physical -> {
            physical.object("artifactLocation", artifact -> artifact.member("uri", Uris.of(file)));
            if (frame.line() > 0) {
                physical.object("region", region -> region.member("startLine", frame.line()));
            }
        }));
        String name = Printable.text(frame.className() + "." + frame.method());
        location.array(
                "logicalLocations",
                List.of(name),
                (writer, full) -> writer.value(
                        logical -> logical.member("fullyQualifiedName", full).member("kind", "function")));
    }

    private static void suppression(JsonWriter writer, Suppression suppression) {
        writer.value(item -> item.member("kind", "external")
                .member("status", "accepted")
                .member("justification", Printable.text(suppression.because()))
                .object(
                        "location",
                        location -> location.object(
                                "physicalLocation",
                                physical -> physical.object(
                                                "artifactLocation",
                                                artifact -> artifact.member("uri", Uris.of(suppression.file())))
                                        .object("region", region -> region.member("startLine", suppression.line())))));
    }

    /** The program's own frames, outermost first: the way to the line. */
    private List<Frame> callers() {
        Finding finding = judged.finding();
        List<Frame> callers = new ArrayList<>(finding.frames().stream()
                .skip(Math.max(0, finding.culprit()))
                .filter(frame -> !frame.jdk() || finding.culprit() < 0)
                .toList());
        Collections.reverse(callers);
        return callers;
    }

    private void codeFlow(JsonWriter writer, List<Frame> callers) {
        writer.value(flow -> flow.array(
                "threadFlows",
                List.of(callers),
                (threads, steps) -> threads.value(thread -> thread.array(
                        "locations",
                        steps,
                        (items, frame) ->
                                items.value(item -> item.object("location", location -> step(location, frame)))))));
    }

    private void step(JsonWriter location, Frame frame) {
        place(location, frame);
        location.object("message", message -> message.member("text", Printable.text(frame.toString())));
    }

    private void stack(JsonWriter writer, Finding finding) {
        writer.value(stack -> stack.object(
                        "message",
                        message -> message.member("text", "opened in thread " + Printable.text(finding.thread())))
                .array(
                        "frames",
                        finding.frames(),
                        (frames, frame) ->
                                frames.value(item -> item.object("location", location -> place(location, frame)))));
    }

    private void properties(JsonWriter properties) {
        Finding finding = judged.finding();
        properties
                .member("verdict", finding.verdict().word())
                .member("standing", judged.standing().kind().word())
                .member("first", finding.first().toString())
                .member("last", finding.last().toString())
                .arrayUnlessEmpty(
                        "tests", finding.tests(), (writer, test) -> writer.value(Printable.text(test.test())));
    }
}

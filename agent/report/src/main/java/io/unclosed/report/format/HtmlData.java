// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Jvm;
import io.unclosed.model.OpenSample;
import io.unclosed.model.Remedy;
import io.unclosed.model.Report;
import io.unclosed.model.text.JsonWriter;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.FoldedStack;
import io.unclosed.report.explain.OpeningCall;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of the page, as JSON that its script reads: ready to show, and without duplicates. Times are
 * milliseconds since 1970, frames numbers in a list of all frames, and their texts numbers in a list of all texts.
 */
final class HtmlData {

    private final Content content;
    private final List<String> strings = new ArrayList<>();
    private final Map<String, Integer> stringNumbers = new HashMap<>();
    private final List<List<Integer>> frames = new ArrayList<>();
    private final Map<Frame, Integer> frameNumbers = new HashMap<>();

    HtmlData(Content content) {
        this.content = content;
        string("");
    }

    /** Without any {@code <}, so that no text can end the element that it is in, or begin another. */
    void write(Appendable out) throws IOException {
        StringBuilder json = new StringBuilder();
        new JsonWriter(json).value(this::members);
        out.append(json.toString().replace("<", "\\u003c"));
    }

    private void members(JsonWriter object) {
        Report report = content.outcome().report();
        object.member("complete", report.complete())
                .array("gaps", Gaps.of(report), JsonWriter::value)
                .array("jvms", report.jvms(), (writer, jvm) -> writer.value(item -> jvm(item, jvm)))
                .array(
                        "findings",
                        content.outcome().findings(),
                        (writer, judged) -> writer.value(item -> finding(item, judged)))
                .array("frames", frames, (writer, frame) -> writer.array(frame, JsonWriter::value))
                .array("strings", strings, JsonWriter::value);
    }

    private static void jvm(JsonWriter object, Jvm jvm) {
        object.member("journal", Printable.text(jvm.journal()))
                .member("pid", jvm.pid())
                .member("start", jvm.start().toEpochMilli())
                .member("java", Printable.text(jvm.java()))
                .member("main", Printable.text(jvm.main()))
                .member("watched", jvm.watched());
        JournalLines.unexplained(object, jvm.unexplained());
        Instant end = jvm.end();
        if (end != null) {
            object.member("end", end.toEpochMilli());
        }
        object.object("samples", samples -> samples(samples, jvm.samples()))
                .array("notices", jvm.notices(), (writer, notice) -> writer.value(Printable.text(notice)));
    }

    /** As a table: a row for each time, a column for each type. */
    private static void samples(JsonWriter object, List<OpenSample> samples) {
        List<String> types = samples.stream()
                .flatMap(sample -> sample.open().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        object.array(
                        "times",
                        samples,
                        (writer, sample) -> writer.value(sample.time().toEpochMilli()))
                .array("types", types, (writer, type) -> writer.value(Printable.text(type)))
                .array(
                        "counts",
                        samples,
                        (writer, sample) -> writer.array(
                                types, (row, type) -> row.value(sample.open().getOrDefault(type, 0L))));
    }

    private void finding(JsonWriter object, Judged judged) {
        Finding finding = judged.finding();
        FoldedStack folded = FoldedStack.of(finding, false);
        object.member("verdict", finding.verdict().word())
                .member("type", Printable.text(finding.type()))
                .member("count", finding.count())
                .member("closedLate", finding.closedLate())
                .member("standing", judged.standing().kind().word())
                .member("reason", reason(judged.standing()))
                .member("severity", finding.severity().word())
                .array("frames", numbers(finding.frames()), JsonWriter::value)
                .member("culprit", finding.culprit())
                .array("shown", numbers(folded.shown()), JsonWriter::value)
                .member("foreign", folded.foreign())
                .member("remedy", sentence(Remedy.of(finding)))
                .member("call", OpeningCall.of(finding).map(Printable::text).orElse(null))
                .member("closer", Printable.text(finding.closer()))
                .member("thread", Printable.text(finding.thread()))
                .member("first", finding.first().toEpochMilli())
                .member("last", finding.last().toEpochMilli())
                .array(
                        "examples",
                        finding.examples(),
                        (writer, example) -> writer.value(item -> example(item, example)))
                .array(
                        "owned",
                        finding.owned(),
                        (writer, owned) -> writer.value(item -> counted(item, owned.type(), owned.count())))
                .array(
                        "tests",
                        finding.tests(),
                        (writer, test) -> writer.value(item -> counted(item, test.test(), test.count())))
                .member("heldBy", printable(finding.heldBy()))
                .member("owner", printable(finding.owner()))
                .member("fingerprint", Printable.text(finding.fingerprint()));
    }

    private static @Nullable String reason(Standing standing) {
        return standing.kind() == Standing.Kind.SUPPRESSED ? Printable.text(Reason.of(standing)) : null;
    }

    private static String sentence(String text) {
        String plain = Printable.text(text);
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private void example(JsonWriter object, Example example) {
        object.member("detail", printable(example.detail()))
                .member("class", Printable.text(example.className()))
                .member("thread", Printable.text(example.thread()))
                .member("opened", example.opened().toEpochMilli())
                .array("holder", numbers(example.holder()), JsonWriter::value);
        JournalLines.lasting(object, "foundAfter", example.foundAfter());
        JournalLines.lasting(object, "closedAfter", example.closedAfter());
    }

    private static void counted(JsonWriter object, String name, long count) {
        object.member("name", Printable.text(name)).member("count", count);
    }

    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : Printable.text(text);
    }

    private List<Integer> numbers(List<Frame> stack) {
        return stack.stream().map(this::number).toList();
    }

    private int number(Frame frame) {
        Integer known = frameNumbers.get(frame);
        if (known != null) {
            return known;
        }
        String path = content.sources().path(frame).orElse("");
        String file = frame.file() == null ? "" : frame.file();
        frames.add(List.of(
                string(frame.className()),
                string(frame.method()),
                string(file),
                frame.line(),
                frame.jdk() ? 1 : FoldedStack.isPrograms(frame) ? 0 : 2,
                string(path)));
        frameNumbers.put(frame, frames.size() - 1);
        return frames.size() - 1;
    }

    private int string(String text) {
        String plain = Printable.text(text);
        Integer known = stringNumbers.putIfAbsent(plain, strings.size());
        if (known != null) {
            return known;
        }
        strings.add(plain);
        return strings.size() - 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.model.TestCount;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Glob;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judged reports for the tests of formats. */
final class Contents {

    /** What a stranger may call a file, a class, a thread. */
    static final String HOSTILE =
            "</script><img src=x onerror=alert(1)>]]>&amp;\"'%0A,:;::error::\u0000\u001b[2J\r\n\u2028\u202e\ud800\uffff {0} [a](1)";

    static final Suppression RULE = new Suppression(
            Glob.ANY, Set.of(), List.of(), "the pool closes it: at exit, 100%", null, "known.suppressions", 12);

    private Contents() {}

    /** One finding of each standing, one without a stack, and a JVM with a notice. */
    static Content ofAllStandings() {
        return of(
                List.of(
                        judged(Samples.finding("aaaaaaaaaaaaaaaa", Verdict.LEAKED, 42, 3), Standing.Kind.FAILING),
                        judged(Samples.finding("bbbbbbbbbbbbbbbb", Verdict.LEAKED, 43, 2), Standing.Kind.KNOWN),
                        judged(Samples.finding("cccccccccccccccc", Verdict.RESCUED, 44, 1), Standing.Kind.SUPPRESSED),
                        judged(Samples.finding("dddddddddddddddd", Verdict.OPEN, 45, 7), Standing.Kind.BELOW),
                        judged(Samples.stackless(), Standing.Kind.BELOW)),
                List.of(Samples.jvm("a.jsonl", true)),
                List.of());
    }

    /** A report that is incomplete, whose every text is hostile. */
    static Content hostile() {
        return of(List.of(failing(HOSTILE)), List.of(jvm(HOSTILE)), List.of(HOSTILE));
    }

    /** A report that is incomplete, and says one text wherever a text can stand. */
    static Content everywhere(String text) {
        Suppression rule = new Suppression(Glob.ANY, Set.of(), List.of(), text, null, text, 1);
        Standing suppressed = new Standing(Standing.Kind.SUPPRESSED, false, rule);
        return of(
                List.of(failing(text), new Judged(finding(text, Verdict.RESCUED), suppressed)),
                List.of(jvm(text)),
                List.of(text));
    }

    private static Judged failing(String text) {
        return judged(finding(text, Verdict.LEAKED), Standing.Kind.FAILING);
    }

    private static Jvm jvm(String text) {
        return new Jvm(text, -1, Samples.NOON, text, text, 1, null, false, List.of(text));
    }

    static Content empty() {
        return of(List.of(), List.of(Samples.jvm("a.jsonl", true)), List.of());
    }

    static Content of(List<Judged> findings, List<Jvm> jvms, List<String> problems) {
        Report report = new Report(jvms, findings.stream().map(Judged::finding).toList(), problems);
        Map<Finding, Judged> byFinding = new HashMap<>();
        findings.forEach(judged -> byFinding.put(judged.finding(), judged));
        List<Judged> ordered = report.findings().stream().map(byFinding::get).toList();
        GateResult outcome = new GateResult(report, ordered, false, 0, List.of(), List.of());
        return new Content(outcome, true, Sources.UNKNOWN);
    }

    static Judged judged(Finding finding, Standing.Kind kind) {
        @Nullable Suppression rule = kind == Standing.Kind.SUPPRESSED ? RULE : null;
        return new Judged(finding, new Standing(kind, kind == Standing.Kind.KNOWN, rule));
    }

    static byte[] bytes(FileFormat format, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(content, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static String text(FileFormat format, Content content) {
        return new String(bytes(format, content), StandardCharsets.UTF_8);
    }

    private static Finding finding(String text, Verdict verdict) {
        List<Frame> frames = List.of(
                new Frame("java.io.FileInputStream", "<init>", text, 1, true),
                new Frame("com.acme." + text, text, "../../etc/" + text, 7, false),
                new Frame(text, text, text.replace("/", "").replace("\\", ""), 8, false));
        return new Finding(
                text,
                verdict,
                text,
                text,
                Severity.ERROR,
                text,
                null,
                2,
                0,
                1,
                frames,
                text,
                Samples.NOON,
                Samples.NOON,
                List.of(new Example(text, text, text, Samples.NOON, text)),
                List.of(),
                List.of(new TestCount(text, 2)));
    }
}

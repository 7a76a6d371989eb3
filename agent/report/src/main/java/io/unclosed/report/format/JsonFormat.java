// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.text.JsonWriter;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Judged;
import java.io.IOException;

/** The JSON report: one object on one line, the same bytes for the same journals. */
public final class JsonFormat {

    /** Stands first in every JSON report. */
    public static final String FORMAT = "unclosed-report";

    /** Raised when a reader of the old version would read a report wrongly. */
    public static final int VERSION = 1;

    private JsonFormat() {}

    /** Writes the report and a line end; findings that something accepts say so. */
    public static void write(GateResult outcome, Appendable out) throws IOException {
        new JsonWriter(out).value(object -> members(object, outcome));
        out.append('\n');
    }

    private static void members(JsonWriter object, GateResult outcome) {
        Report report = outcome.report();
        object.member("format", FORMAT)
                .member("version", VERSION)
                .member("complete", report.complete())
                .array("problems", report.problems(), JsonWriter::value)
                .array("jvms", report.jvms(), (writer, jvm) -> writer.value(item -> jvm(item, jvm)))
                .array("findings", outcome.findings(), (writer, judged) -> writer.value(item -> judged(item, judged)));
    }

    private static void jvm(JsonWriter object, Jvm jvm) {
        object.member("journal", jvm.journal())
                .member("pid", jvm.pid())
                .member("start", jvm.start().toString())
                .member("java", jvm.java())
                .member("main", jvm.main())
                .member("watched", jvm.watched());
        JournalLines.unexplained(object, jvm.unexplained());
        object.member("complete", jvm.complete())
                .member("end", jvm.end() == null ? null : jvm.end().toString())
                .arrayUnlessEmpty(
                        "samples",
                        jvm.samples(),
                        (writer, sample) -> writer.value(item -> JournalLines.sample(item, sample)))
                .array("notices", jvm.notices(), JsonWriter::value);
    }

    private static void judged(JsonWriter object, Judged judged) {
        finding(object, judged.finding());
        if (judged.standing().known()) {
            object.member("known", true);
        }
        Suppression rule = judged.standing().suppression();
        if (rule != null) {
            object.object(
                    "suppressed",
                    item -> item.member("because", rule.because())
                            .member("file", rule.file())
                            .member("line", rule.line()));
        }
    }

    private static void finding(JsonWriter object, Finding finding) {
        object.member("fingerprint", finding.fingerprint())
                .member("verdict", finding.verdict().word())
                .member("type", finding.type())
                .member("closer", finding.closer())
                .member("severity", JournalLines.severity(finding))
                .member("heldBy", finding.heldBy())
                .member("owner", finding.owner())
                .member("count", finding.count());
        JournalLines.closedLate(object, finding.closedLate());
        object.array(
                "frames", finding.frames(), (writer, frame) -> writer.value(item -> JournalLines.frame(item, frame)));
        finding.culpritFrame()
                .ifPresent(culprit -> object.object("culprit", item -> JournalLines.frame(item, culprit)));
        object.member("thread", finding.thread())
                .member("first", finding.first().toString())
                .member("last", finding.last().toString())
                .array("examples", finding.examples(), JournalLines::example)
                .array("owned", finding.owned(), JournalLines::owned)
                .arrayUnlessEmpty("tests", finding.tests(), JournalLines::test);
    }
}

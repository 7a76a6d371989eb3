// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import io.unclosed.model.catalog.Severity;
import io.unclosed.model.text.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a journal, as the agent writes them: one JSON object each, without the line end.
 *
 * <p>{@code docs/report-format.md} tells what each means. A reader takes a line by its first member: {@code format},
 * {@code finding}, {@code update}, {@code pending}, {@code sample}, {@code notice} or {@code end}; it passes over members that it does not know.
 */
public final class JournalLines {

    /** Stands in the first line of every journal. */
    public static final String FORMAT = "unclosed-journal";

    /** Raised when a reader of the old version would read a journal wrongly. */
    public static final int VERSION = 1;

    private JournalLines() {}

    /** The first line. */
    public static String header(String agentVersion, long pid, Instant start, String java, String main) {
        StringBuilder line = new StringBuilder();
        new JsonWriter(line)
                .begin()
                .member("format", FORMAT)
                .member("version", VERSION)
                .member("agent", agentVersion)
                .member("pid", pid)
                .member("start", IsoTime.of(start))
                .member("java", java)
                .member("main", main)
                .end();
        return line.toString();
    }

    /**
     * A finding seen for the first time.
     *
     * @param number names it in later {@link #update}s of this journal
     */
    public static String finding(int number, Finding finding) {
        return JsonWriter.object(line -> {
            line.member("finding", number);
            members(line, finding);
        });
    }

    /**
     * Resources that were not closed when the end of the JVM began: a reader uses this only where the journal has no last line, and as far
     * as findings that follow do not say what became of it.
     *
     * @param like the number of a finding of this journal that differs only in the verdict; 0 where there is none
     */
    public static String pending(Instant time, Finding finding, int like) {
        return JsonWriter.object(line -> {
            line.member("pending", IsoTime.of(time));
            if (like == 0) {
                members(line, finding);
            } else {
                line.member("like", like)
                        .member("verdict", finding.verdict().word())
                        .member("first", IsoTime.of(finding.first()))
                        .member("last", IsoTime.of(finding.last()))
                        .member("count", finding.count());
            }
        });
    }

    private static void members(JsonWriter line, Finding finding) {
        line.member("fingerprint", finding.fingerprint())
                .member("verdict", finding.verdict().word())
                .member("type", finding.type())
                .member("closer", finding.closer())
                .member("severity", severity(finding))
                .member("heldBy", finding.heldBy())
                .member("owner", finding.owner())
                .member("culprit", finding.culprit())
                .array("frames", finding.frames(), JournalLines::frameItem)
                .member("thread", finding.thread());
        totals(
                line,
                finding.count(),
                finding.closedLate(),
                finding.first(),
                finding.last(),
                finding.examples(),
                finding.owned(),
                finding.tests());
    }

    /** What stands for the severity: nothing for an error, as nearly all are. */
    public static @Nullable String severity(Finding finding) {
        return finding.severity() == Severity.ERROR ? null : finding.severity().word();
    }

    /**
     * A finding whose count grew: the new totals.
     *
     * @param examples all of them once more; null where they are the same
     */
    public static String update(
            int number,
            long count,
            long closedLate,
            Instant first,
            Instant last,
            @Nullable List<Example> examples,
            List<Owned> owned,
            List<TestCount> tests) {
        return JsonWriter.object(line -> {
            line.member("update", number);
            totals(line, count, closedLate, first, last, examples, owned, tests);
        });
    }

    private static void totals(
            JsonWriter line,
            long count,
            long closedLate,
            Instant first,
            Instant last,
            @Nullable List<Example> examples,
            List<Owned> owned,
            List<TestCount> tests) {
        line.member("first", IsoTime.of(first)).member("last", IsoTime.of(last)).member("count", count);
        closedLate(line, closedLate);
        if (examples != null) {
            line.array("examples", examples, JournalLines::example);
        }
        line.arrayUnlessEmpty("owned", owned, JournalLines::owned).arrayUnlessEmpty("tests", tests, JournalLines::test);
    }

    /** A member of a finding, shared with the JSON report: left out where none was closed late. */
    public static void closedLate(JsonWriter object, long closedLate) {
        if (closedLate > 0) {
            object.member("closedLate", closedLate);
        }
    }

    /** How many resources are open now. */
    public static String sample(OpenSample sample) {
        return JsonWriter.object(line -> sample(line, sample));
    }

    /** Members of a sample, shared with the JSON report. */
    public static void sample(JsonWriter object, OpenSample sample) {
        object.member("sample", IsoTime.of(sample.time()))
                .object("open", open -> sample.open().forEach((type, count) -> open.member(type, count)));
    }

    /**
     * A sentence for the reader of the report.
     *
     * @param lost whether something was lost, which makes the report incomplete
     */
    public static String notice(String sentence, boolean lost) {
        return JsonWriter.object(line -> line.member("notice", sentence).member("lost", lost));
    }

    /**
     * The last line. A journal without it is incomplete.
     *
     * @param unexplained how many open descriptors nothing accounts for; null where that is not known
     */
    public static String end(Instant time, long watched, @Nullable Long unexplained) {
        StringBuilder text = new StringBuilder();
        JsonWriter line = new JsonWriter(text);
        line.begin().member("end", IsoTime.of(time)).member("watched", watched);
        unexplained(line, unexplained);
        line.end();
        return text.toString();
    }

    /** A member of the last line, shared with the JSON report. */
    public static void unexplained(JsonWriter object, @Nullable Long unexplained) {
        if (unexplained != null) {
            object.member("unexplained", unexplained);
        }
    }

    private static void frameItem(JsonWriter writer, Frame frame) {
        writer.value(object -> frame(object, frame));
    }

    /** Members of a frame, shared with the JSON report. */
    public static void frame(JsonWriter object, Frame frame) {
        object.member("class", frame.className()).member("method", frame.method());
        object.member("file", frame.file());
        if (frame.line() > 0) {
            object.member("line", frame.line());
        }
        if (frame.jdk()) {
            object.member("jdk", true);
        }
    }

    /** The resources that a resource held, as an item of an array, shared with the JSON report. */
    public static void owned(JsonWriter writer, Owned owned) {
        writer.value(object -> object.member("type", owned.type()).member("count", owned.count()));
    }

    /** How many a test opened, as an item of an array, shared with the JSON report. */
    public static void test(JsonWriter writer, TestCount test) {
        writer.value(object -> object.member("test", test.test()).member("count", test.count()));
    }

    /** An example as an item of an array, shared with the JSON report. */
    public static void example(JsonWriter writer, Example example) {
        writer.value(object -> {
            object.member("detail", example.detail())
                    .member("class", example.className())
                    .member("thread", example.thread())
                    .member("opened", IsoTime.of(example.opened()))
                    .member("test", example.test())
                    .arrayUnlessEmpty("holder", example.holder(), JournalLines::frameItem);
            lasting(object, "foundAfter", example.foundAfter());
            lasting(object, "closedAfter", example.closedAfter());
        });
    }

    /** A length of time in milliseconds, left out where it is not known. */
    public static void lasting(JsonWriter object, String name, @Nullable Duration time) {
        if (time != null) {
            object.member(name, time.toMillis());
        }
    }
}

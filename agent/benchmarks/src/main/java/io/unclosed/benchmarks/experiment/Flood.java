// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.LeaksMany;
import io.unclosed.model.Report;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** What the agent keeps and writes of a million leaks at a thousand places. */
public record Flood() implements Experiment {

    private static final int LEAKS = 1_000_000;
    private static final int PLACES = 1_024;
    private static final double TOLERATED_JOURNAL = 5e6;
    private static final double TOLERATED_GROWTH = 1e6;

    @Override
    public String title() {
        return "a million leaks at a thousand places";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException {
        return Alternation.of(subjects, bench.effort().once(), subject -> measure(bench, subject));
    }

    private static Alternation.Measured measure(Bench bench, Subject subject)
            throws NotMeasuredException, IOException, InterruptedException {
        Journals journals = Journals.emptied(bench);
        Launch.Ended ended = Launch.of(bench, subject).run(LeaksMany.class, LEAKS);
        String remark = String.format(
                Locale.ROOT,
                "live heap %.1f MB after a tenth, %.1f MB after all",
                ended.number("heap1") / 1e6,
                ended.number("heap2") / 1e6);
        if (subject != Subject.UNTRACKED) {
            check(journals, ended);
            remark = String.format(
                    Locale.ROOT,
                    "%,d leaks counted at %,d places, journal %.1f MB; %s",
                    LEAKS,
                    PLACES,
                    journals.bytes() / 1e6,
                    remark);
        }
        return new Alternation.Measured(ended.number("millis"), remark);
    }

    private static void check(Journals journals, Launch.Ended ended) throws NotMeasuredException, IOException {
        Report report = journals.report();
        if (Journals.leaks(report) != LEAKS || report.findings().size() != PLACES || !report.complete()) {
            throw new NotMeasuredException(String.format(
                    Locale.ROOT,
                    "wrong: %,d leaks at %,d places, %s",
                    Journals.leaks(report),
                    report.findings().size(),
                    report.complete() ? "complete" : "incomplete"));
        }
        if (journals.bytes() > TOLERATED_JOURNAL) {
            throw new NotMeasuredException(String.format(Locale.ROOT, "journal of %.1f MB", journals.bytes() / 1e6));
        }
        if (ended.number("heap2") - ended.number("heap1") > TOLERATED_GROWTH) {
            throw new NotMeasuredException("the heap grows");
        }
    }
}

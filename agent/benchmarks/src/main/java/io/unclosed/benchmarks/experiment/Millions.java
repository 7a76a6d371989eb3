// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.OpensMillions;
import io.unclosed.model.Report;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Whether the agent counts right, keeps nothing and blocks nobody while 8 threads open and close ten million resources. */
public record Millions() implements Experiment {

    private static final int THREADS = 8;
    private static final int ALL = 10_000_000;

    /** One in 100,000 of each thread's, in each of four quarters. */
    private static final int FORGOTTEN = 96;

    private static final double TOLERATED_GROWTH = 1e6;

    /** Each thread may have to wait once in a while, as for the loading of a class, but not one time in a thousand. */
    private static final double TOLERATED_BLOCKING = ALL / 1000.0;

    @Override
    public String title() {
        return "ten million on 8 threads";
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
        Launch.Ended ended = Launch.of(bench, subject)
                .asking("types=OpensMillions.Ticket,rules=" + bench.kit().rules())
                .run(OpensMillions.class, THREADS, ALL);
        String remark = String.format(
                Locale.ROOT,
                "live heap %.1f MB after a quarter, %.1f MB at the end; blocked by a monitor %,.0f times",
                ended.number("heap1") / 1e6,
                ended.number("heap4") / 1e6,
                ended.number("blocked"));
        if (subject != Subject.UNTRACKED) {
            check(journals.report(), ended);
            remark = String.format(Locale.ROOT, "%,d counted, %d leaks found; %s", ALL, FORGOTTEN, remark);
        }
        return new Alternation.Measured(ended.number("millis"), remark);
    }

    private static void check(Report report, Launch.Ended ended) throws NotMeasuredException {
        if (report.watched() != ALL || Journals.leaks(report) != FORGOTTEN || !report.complete()) {
            throw new NotMeasuredException(String.format(
                    Locale.ROOT,
                    "wrong: %,d counted, %,d leaks found, %s",
                    report.watched(),
                    Journals.leaks(report),
                    report.complete() ? "complete" : "incomplete"));
        }
        if (ended.number("heap4") - ended.number("heap1") > TOLERATED_GROWTH) {
            throw new NotMeasuredException("the heap grows");
        }
        if (ended.number("blocked") > TOLERATED_BLOCKING) {
            throw new NotMeasuredException("threads wait for a lock");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.OpenAndClose;
import io.unclosed.benchmarks.experiment.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table: what is promised, row by row. */
final class Rows {

    private static final Set<Subject> WITH_STACKS =
            EnumSet.of(Subject.NETTY_PARANOID, Subject.EXCEPTIONS, Subject.FILE_LEAK_DETECTOR);
    private static final Set<Subject> BY_SAMPLE = EnumSet.of(Subject.NETTY_SIMPLE, Subject.NETTY_ADVANCED);
    private static final Set<Subject> WITHOUT_STACKS = EnumSet.of(Subject.CLEANER);

    static final List<Row> ALL = List.of(
            openClose("full", 1, 1.6, Subject.FULL, WITH_STACKS),
            openClose("full", 2, 1.6, Subject.FULL, WITH_STACKS),
            openClose("sampled", 1, 1.08, Subject.SAMPLED, BY_SAMPLE),
            openClose("sampled", 2, 1.08, Subject.SAMPLED, BY_SAMPLE),
            openClose("off", 1, 1.05, Subject.OFF, WITHOUT_STACKS),
            openClose("off", 2, 1.05, Subject.OFF, WITHOUT_STACKS),
            new Row(
                    "inflater-sampled",
                    "`new Inflater()` and `end()`, `stacks=sampled`",
                    new Goal.Ratio(1.4),
                    new OpenAndClose("inflater", 1),
                    Subject.SAMPLED,
                    BY_SAMPLE));

    private Rows() {}

    private static Row openClose(String stacks, int threads, double goal, Subject subject, Set<Subject> peers) {
        return new Row(
                "open-close-" + stacks + "-" + threads,
                "open and close a small file, `stacks=" + stacks + "`, " + threads
                        + (threads == 1 ? " thread" : " threads"),
                new Goal.Ratio(goal),
                new OpenAndClose("file", threads),
                subject,
                peers);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.ClassLoading;
import io.unclosed.benchmarks.experiment.Flood;
import io.unclosed.benchmarks.experiment.Live;
import io.unclosed.benchmarks.experiment.Millions;
import io.unclosed.benchmarks.experiment.OpenAndClose;
import io.unclosed.benchmarks.experiment.RealPrograms;
import io.unclosed.benchmarks.experiment.StartUp;
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

    private static final Set<Subject> IN_PROGRAM =
            EnumSet.of(Subject.CLEANER, Subject.NETTY_PARANOID, Subject.EXCEPTIONS);
    private static final Set<Subject> AGENTS = EnumSet.of(
            Subject.FILE_LEAK_DETECTOR,
            Subject.EMPTY_AGENT,
            Subject.INSERTS_BY_VISITORS,
            Subject.INSERTS_BY_DECORATION,
            Subject.INSERTS_BY_ADVICE);

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
                    BY_SAMPLE),
            new Row(
                    "bytes-each",
                    "heap for each of 50,000 open resources at one place",
                    new Goal.Added(100, "B"),
                    new Live("50,000 open: heap for each", "B", "bytes"),
                    Subject.FULL,
                    IN_PROGRAM),
            new Row(
                    "full-collection",
                    "a full collection with 50,000 open resources",
                    new Goal.Ratio(1.5),
                    new Live("50,000 open: a full collection", "ms", "collection"),
                    Subject.FULL,
                    IN_PROGRAM),
            new Row(
                    "start-up-cold",
                    "start and end of an empty program, cold",
                    new Goal.Added(200, "ms"),
                    new StartUp(false),
                    Subject.FULL,
                    AGENTS),
            new Row(
                    "start-up-warm",
                    "start and end of an empty program, warm",
                    new Goal.Added(60, "ms"),
                    new StartUp(true),
                    Subject.FULL,
                    AGENTS),
            new Row(
                    "class-loading",
                    "loading and linking 6,000 classes",
                    new Goal.Ratio(1.03),
                    new ClassLoading(),
                    Subject.FULL,
                    AGENTS),
            new Row(
                    "real-programs",
                    "the programs of `examples/real`, whole processes",
                    new Goal.Ratio(1.05),
                    new RealPrograms(),
                    Subject.FULL,
                    Set.of()),
            new Row(
                    "ten-million",
                    "10 million opened and closed on 8 threads",
                    new Goal.Checked("exact counts, heap flat, no queue behind one lock"),
                    new Millions(),
                    Subject.FULL,
                    Set.of()),
            new Row(
                    "million-leaks",
                    "a million leaks at a thousand places",
                    new Goal.Checked("exact counts, heap flat, journal < 5 MB"),
                    new Flood(),
                    Subject.FULL,
                    Set.of()));

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

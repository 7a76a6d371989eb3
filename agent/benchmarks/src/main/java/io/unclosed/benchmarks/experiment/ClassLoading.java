// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.LoadsMany;
import java.io.IOException;
import java.util.Set;

/**
 * How long it takes to load and link 6,000 classes of a library. By the clock the start of the JVM is not counted; processor time is
 * that of the whole process.
 */
public record ClassLoading() implements Experiment {

    private static final int CLASSES = 6000;

    private static final int TIMES_THE_ROUNDS = 3;

    @Override
    public String title() {
        return "loading 6,000 classes";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException {
        return Alternation.of(subjects, bench.effort().withAllPeers().times(TIMES_THE_ROUNDS), subject -> {
            Launch.Ended ended = Launch.of(bench, subject)
                    .on(bench.kit().programs(), bench.kit().manyClasses())
                    .run(LoadsMany.class, bench.kit().manyClasses(), CLASSES);
            if (ended.number("classes") < CLASSES) {
                throw new NotMeasuredException("only " + ended.printed().getProperty("classes") + " classes loaded");
            }
            return new Alternation.Measured(
                    bench.effort().clock() == Effort.Clock.WALL ? ended.number("millis") : ended.processorMillis());
        });
    }
}

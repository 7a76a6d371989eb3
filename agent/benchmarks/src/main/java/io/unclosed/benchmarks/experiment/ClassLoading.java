// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.LoadsMany;
import java.io.IOException;
import java.util.Set;

/** How long it takes to load and link 6,000 classes of a library, start-up of the JVM not counted. */
public record ClassLoading() implements Experiment {

    private static final int CLASSES = 6000;

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
        return Alternation.of(subjects, bench.effort(), subject -> {
            Launch.Ended ended = Launch.of(bench, subject)
                    .on(bench.kit().programs(), bench.kit().manyClasses())
                    .run(LoadsMany.class, bench.kit().manyClasses(), CLASSES);
            if (ended.number("classes") < CLASSES) {
                throw new NotMeasuredException("only " + ended.printed().getProperty("classes") + " classes loaded");
            }
            return new Alternation.Measured(ended.number("millis"));
        });
    }
}

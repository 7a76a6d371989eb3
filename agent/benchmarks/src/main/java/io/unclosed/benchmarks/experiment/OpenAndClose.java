// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.Nothing;
import java.io.IOException;
import java.util.Set;

/**
 * How long it takes to open and close one resource at stack depth 50.
 *
 * @param benchmark the method of {@link io.unclosed.benchmarks.jmh.OpenClose}
 * @param threads that do it at the same time
 */
public record OpenAndClose(String benchmark, int threads) implements Experiment {

    @Override
    public String title() {
        return "open and close: " + benchmark + ", " + (threads == 1 ? "1 thread" : threads + " threads");
    }

    @Override
    public String unit() {
        return "ns";
    }

    @Override
    public Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException {
        return Alternation.of(subjects, bench.effort(), subject -> measure(bench, subject));
    }

    private Alternation.Measured measure(Bench bench, Subject subject)
            throws NotMeasuredException, IOException, InterruptedException {
        Launch launch = Launch.of(bench, subject);
        if (subject.isPeer()) {
            // JMH does not tell why its JVM did not start. A program of ours does.
            launch.run(Nothing.class);
        }
        return new Alternation.Measured(ForkedBenchmark.nanos(launch, benchmark, threads));
    }
}

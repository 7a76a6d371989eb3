// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.HoldsMany;
import java.io.IOException;
import java.util.Set;

/**
 * What 50,000 open resources cost.
 *
 * @param figure one of those that {@link HoldsMany} prints
 */
public record Live(String title, String unit, String figure) implements Experiment {

    private static final int RESOURCES = 50_000;

    @Override
    public Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException {
        return Alternation.of(
                subjects,
                bench.effort(),
                subject -> new Alternation.Measured(Launch.of(bench, subject)
                        .run(HoldsMany.class, RESOURCES)
                        .number(figure)));
    }
}

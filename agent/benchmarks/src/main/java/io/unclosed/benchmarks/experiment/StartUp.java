// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.program.Nothing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * How long a JVM takes that starts an empty program and ends.
 *
 * @param warm whether an agent finds what it kept from its earlier starts
 */
public record StartUp(boolean warm) implements Experiment {

    /** One start is over in a blink, and what watching costs is a difference of two. */
    private static final int TIMES_THE_ROUNDS = 3;

    @Override
    public String title() {
        return "an empty program, " + (warm ? "warm" : "cold");
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException {
        Path kept = Files.createTempDirectory(bench.folder(), "kept");
        return Alternation.of(subjects, bench.effort().withAllPeers().times(TIMES_THE_ROUNDS), subject -> {
            Path cache = warm ? kept : Files.createTempDirectory(bench.folder(), "empty");
            Launch.Ended ended = Launch.of(bench, subject)
                    .on(bench.kit().programs())
                    .with("XDG_CACHE_HOME", cache)
                    .run(Nothing.class);
            return new Alternation.Measured(
                    bench.effort().clock() == Effort.Clock.WALL ? ended.millis() : ended.processorMillis());
        });
    }
}

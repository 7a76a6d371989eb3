// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.jmh.OpenClose;
import io.unclosed.core.jar.Jdks.Jdk;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One fork of one JMH benchmark. JMH runs all forks of one before the next; we want them in turn. */
final class ForkedBenchmark {

    private static final int WARMUPS = 3;
    private static final int MEASUREMENTS = 3;
    private static final int UNSAFE_WARNED_OF = 24;

    static {
        // JMH's lock is one for the whole machine, and stays where another user left it.
        System.setProperty("jmh.ignoreLock", "true");
    }

    private ForkedBenchmark() {}

    /** Nanoseconds for one call on each thread. */
    static double nanos(Launch launch, String benchmark, int threads) throws NotMeasuredException {
        Jdk jdk = launch.bench().jdk();
        Effort effort = launch.bench().effort();
        Options options = new OptionsBuilder()
                .include("^" + OpenClose.class.getName() + "\\." + benchmark + "$")
                .jvm(jdk.java().toString())
                .jvmArgs(launch.options().toArray(String[]::new))
                .jvmArgsAppend(silent(jdk))
                .threads(threads)
                .forks(1)
                .warmupIterations(WARMUPS)
                .warmupTime(TimeValue.milliseconds(effort.warmup().toMillis() / WARMUPS))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.milliseconds(effort.measured().toMillis() / MEASUREMENTS))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            RunResult result = new Runner(options).runSingle();
            return effort.clock() == Effort.Clock.WALL
                    ? result.getPrimaryResult().getScore()
                    : counted(result, "nanos") / counted(result, "calls");
        } catch (RunnerException e) {
            throw new NotMeasuredException("JMH failed: " + e.getMessage());
        }
    }

    /** JMH 1.37 uses what later JDKs warn of, once in each of many forks. */
    private static String[] silent(Jdk jdk) {
        return jdk.feature() >= UNSAFE_WARNED_OF
                ? new String[] {"--sun-misc-unsafe-memory-access=allow"}
                : new String[0];
    }

    /** @param counter a field of {@link io.unclosed.benchmarks.jmh.ProcessorTime} */
    private static double counted(RunResult result, String counter) {
        return Objects.requireNonNull(result.getSecondaryResults().get(counter), counter)
                .getScore();
    }
}

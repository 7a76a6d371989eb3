// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.io.IOException;
import java.util.Set;

/** Something that can be measured of several subjects beside each other. */
public interface Experiment {

    /** What is measured, in a few words. */
    String title();

    /** Of its values; {@code ns}, for one. */
    String unit();

    /** Measures subjects on one JDK. A subject that fails is a failure in the series, not an exception. */
    Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException;
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.core.jar.Jdks.Jdk;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an experiment is done.
 *
 * @param folder for what the measured JVMs leave behind
 */
public record Bench(Kit kit, Jdk jdk, Effort effort, Path folder) {

    /** Where the agents write. */
    Path journals() {
        return folder.resolve("journals");
    }

    /** The options of a JVM of this bench in which a subject watches. */
    List<String> options(Subject subject) {
        return subject.options(kit, journals());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What measuring needs, as the build made it.
 *
 * @param project the folder of the whole project
 * @param agent the agent jar
 */
public record Kit(Path project, Path agent) {

    /**
     * The kit of a project that was built with its benchmarks.
     *
     * @throws IllegalStateException if something is missing
     */
    public static Kit of(Path project, Path agent) {
        Kit kit = new Kit(
                project.toAbsolutePath().normalize(), agent.toAbsolutePath().normalize());
        for (Path file : new Path[] {
            kit.agent(),
            kit.fileLeakDetector(),
            kit.emptyAgent(),
            kit.insertsByVisitors(),
            kit.insertsByByteBuddy(),
            kit.manyClasses()
        }) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException(file + " is missing: run agent/benchmarks/run.sh, which builds it");
            }
        }
        return kit;
    }

    /** What our programs need that need no library. */
    Path programs() {
        return built("classes");
    }

    /** The rules for the resource that is only watched. */
    Path rules() {
        return built("classes/io/unclosed/benchmarks/program/ticket.rules");
    }

    /** The peer that is an agent. */
    Path fileLeakDetector() {
        return built("others/file-leak-detector.jar");
    }

    /** The peer that does nothing. */
    Path emptyAgent() {
        return built("unclosed-benchmarks-empty-agent.jar");
    }

    /** The insertions alone, with the ASM of Byte Buddy. */
    Path insertsByVisitors() {
        return built("unclosed-benchmarks-inserts-by-visitors.jar");
    }

    /** The insertions alone, with all of Byte Buddy. */
    Path insertsByByteBuddy() {
        return built("unclosed-benchmarks-inserts-by-byte-buddy.jar");
    }

    /** A library of many thousand classes. */
    Path manyClasses() {
        return built("others/jruby-complete.jar");
    }

    /** The script that runs the real programs. */
    Path realPrograms() {
        return project.resolve("examples/real/run.sh");
    }

    private Path built(String path) {
        return project.resolve("agent/benchmarks/target").resolve(path);
    }
}

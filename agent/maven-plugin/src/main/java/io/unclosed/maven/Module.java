// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.report.journal.ReportSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * A module of the build, as far as its journals go.
 *
 * @param name of the module
 * @param build the folder that Maven builds it in
 * @param reports the folder of its journals
 * @param sources the folders of its source files, tests' included
 */
record Module(String name, Path build, Path reports, List<Path> sources) {

    private static final List<String> TEST_REPORTS = List.of("surefire-reports", "failsafe-reports");

    /**
     * A module that keeps its journals where another one does: in the same place of its build folder, or in the same
     * folder if that is somewhere else.
     *
     * @param dest the folder of the other's journals
     */
    static Module of(MavenProject project, MavenProject other, Path dest) {
        Path build = build(project);
        Path reports =
                dest.startsWith(build(other)) ? build.resolve(build(other).relativize(dest)) : dest;
        List<Path> sources = Stream.of(project.getCompileSourceRoots(), project.getTestCompileSourceRoots())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        return new Module(project.getArtifactId(), build, reports, sources);
    }

    private static Path build(MavenProject project) {
        return Path.of(project.getBuild().getDirectory());
    }

    /** The journals, in the order of their names; empty if there is no folder. */
    List<Path> journals() {
        try {
            return Files.isDirectory(reports) ? ReportSource.journals(reports) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether tests ran since then, by what Surefire and Failsafe wrote. */
    boolean testedSince(Instant start) {
        return TEST_REPORTS.stream().map(build::resolve).anyMatch(folder -> hasResultSince(folder, start));
    }

    /** Removes what an earlier build left, which was judged then. A folder that others may use is left alone. */
    void forgetJournalsBefore(Instant start) {
        if (!reports.startsWith(build)) {
            return;
        }
        try {
            for (Path journal : journals()) {
                if (Files.getLastModifiedTime(journal).toInstant().isBefore(start)) {
                    Files.delete(journal);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasResultSince(Path folder, Instant start) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var results = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path result : results) {
                if (!Files.getLastModifiedTime(result).toInstant().isBefore(start)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

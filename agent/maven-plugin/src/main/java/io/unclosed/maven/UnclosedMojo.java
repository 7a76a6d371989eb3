// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.model.text.Printable;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common. */
abstract class UnclosedMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Do nothing. */
    @Parameter(property = "unclosed.skip", defaultValue = "false")
    private boolean skip;

    /** The folder of the journals, one for each JVM. */
    @Parameter(
            property = "unclosed.dest",
            defaultValue = "${project.build.directory}/unclosed-reports",
            required = true)
    private File dest;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            info("Unclosed is skipped");
            return;
        }
        try {
            run();
        } catch (MojoExecutionException e) {
            throw new MojoExecutionException(printable(e), e.getCause());
        } catch (MojoFailureException e) {
            throw new MojoFailureException(printable(e), e.getCause());
        }
    }

    /** Runs the goal. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    final void info(String line) {
        getLog().info(Printable.text(line));
    }

    final void warn(String line) {
        getLog().warn(Printable.text(line));
    }

    final void error(String line) {
        getLog().error(Printable.text(line));
    }

    /** Its message, which may have several lines. */
    private static String printable(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().map(Printable::text).collect(Collectors.joining("\n"));
    }

    final MavenSession session() {
        return session;
    }

    /** When the build started. */
    final Instant start() {
        return session.getStartTime().toInstant();
    }

    final MavenProject project() {
        return project;
    }

    final Path dest() {
        return dest.toPath();
    }
}

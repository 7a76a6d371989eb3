// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import io.unclosed.report.journal.ReportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that is running under the agent. Closing it kills it. */
final class Live implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path folder;

    private Live(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** @param options of the agent, or empty */
    static Live start(Trial trial, String options, String... arguments) throws IOException {
        Path folder = Files.createTempDirectory(trial.folder(), "live");
        List<String> command = new ArrayList<>(List.of(trial.jdk().java()));
        command.addAll(trial.arguments(
                List.of("-javaagent:" + Jars.AGENT + "=summary=off,dest=" + folder.resolve("unclosed-reports") + ","
                        + options),
                arguments));
        return start(folder, command);
    }

    /** @param folder to run in, and, unless the command says otherwise, to find the reports in */
    static Live start(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return new Live(builder.start(), folder);
    }

    Path dest() {
        return folder.resolve("unclosed-reports");
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the journal says something. */
    void awaitJournal(String text) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!journals().contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("the journal never said " + text + ": " + journals()
                        + Files.readString(folder.resolve("err.txt")));
            }
            Thread.sleep(10);
        }
    }

    /** Waits until standard error says something. */
    void awaitError(String text) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Files.readString(folder.resolve("err.txt")).contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "standard error never said " + text + ": " + Files.readString(folder.resolve("err.txt")));
            }
            Thread.sleep(10);
        }
    }

    /** Writes a byte to its standard input. */
    void nudge() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Sends what no process survives, or {@code kill -9} where there are signals. */
    void kill() {
        process.destroyForcibly();
    }

    Run end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("no end after " + PATIENCE);
        }
        return new Run(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err.txt")),
                dest());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private String journals() throws IOException {
        StringBuilder text = new StringBuilder();
        if (Files.isDirectory(dest())) {
            for (Path journal : ReportSource.journals(dest())) {
                text.append(Files.readString(journal));
            }
        }
        return text.toString();
    }
}

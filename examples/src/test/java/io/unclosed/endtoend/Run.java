// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import io.unclosed.model.Report;
import io.unclosed.report.journal.NoReportException;
import io.unclosed.report.journal.ReportSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran to its end.
 *
 * @param dest where its journals are, if it wrote any
 */
public record Run(int status, String out, String err, Path dest) {

    private static final int MINUTES = 3;

    /** A JVM without the agent. */
    public static Run plain(Path folder, Jdk jdk, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(arguments);
        return command(folder, command);
    }

    /** A JVM under the agent, silent at exit. */
    public static Run underAgent(Path folder, Jdk jdk, String options, List<String> arguments)
            throws IOException, InterruptedException {
        Path dest = folder.resolve("unclosed-reports");
        String all = "dest=" + dest + ",summary=off" + (options.isEmpty() ? "" : "," + options);
        List<String> more = new ArrayList<>(List.of("-javaagent:" + Jars.AGENT + "=" + all));
        more.addAll(arguments);
        return plain(folder, jdk, more);
    }

    public static Run command(Path folder, List<String> command) throws IOException, InterruptedException {
        return command(folder, command, Map.of());
    }

    /** @param environment on top of ours */
    static Run command(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("no end after " + MINUTES + " minutes: " + command + "\n" + Files.readString(out)
                    + Files.readString(err));
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8),
                folder.resolve("unclosed-reports"));
    }

    public Report report() throws NoReportException {
        return ReportSource.read(List.of(dest));
    }
}

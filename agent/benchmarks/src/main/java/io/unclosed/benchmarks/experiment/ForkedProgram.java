// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.core.jar.Jdks.Jdk;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of ours that ran to its end.
 *
 * @param millis from before the start of the JVM until after its end
 * @param printed the lines {@code name=value} that it printed
 */
record ForkedProgram(double millis, Properties printed) {

    private static final int MINUTES = 5;
    private static final Pattern CAUSE = Pattern.compile("(?:Caused by: |Exception in thread \\S+ |^Error: )(.*)");

    /** Runs it in a folder. */
    static ForkedProgram run(Jdk jdk, Path folder, List<String> options, Class<?> program, String... arguments)
            throws NotMeasuredException, IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static ForkedProgram run(Path folder, List<String> command)
            throws NotMeasuredException, IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new NotMeasuredException("no end after " + MINUTES + " minutes");
            }
        } finally {
            process.destroyForcibly();
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new NotMeasuredException(reason(Files.readString(err), process.exitValue()));
        }
        Properties printed = new Properties();
        printed.load(new StringReader(Files.readString(out)));
        return new ForkedProgram(millis, printed);
    }

    double number(String name) {
        return Double.parseDouble(printed.getProperty(name));
    }

    /** The innermost cause, if the JVM printed one. */
    private static String reason(String err, int status) {
        String reason = "";
        Matcher cause = CAUSE.matcher(err);
        while (cause.find()) {
            reason = cause.group(1);
        }
        return reason.isEmpty() ? "exit status " + status : reason;
    }
}

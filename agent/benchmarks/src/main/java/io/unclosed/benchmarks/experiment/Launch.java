// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start a JVM of its own with one of our programs in it.
 *
 * @param options of the JVM
 * @param environment on top of ours
 */
record Launch(Bench bench, List<String> options, String classPath, Map<String, String> environment) {

    private static final int MINUTES = 5;
    private static final Pattern CAUSE =
            Pattern.compile("^(?:Caused by: |Exception in thread \\S+ |Error: |unclosed: )(.*)$", Pattern.MULTILINE);

    /** Lets the shell print the processor time of a command: in user mode and in the kernel. */
    private static final List<String> TIMED =
            List.of("bash", "-c", "TIMEFORMAT='processor %3U %3S'; time \"$@\"", "timed");

    private static final Pattern PROCESSOR_TIMES = Pattern.compile("^processor (\\S+) (\\S+)$", Pattern.MULTILINE);

    /** With the heap that all have, a subject that watches, and no use of what the user's JVMs keep. */
    static Launch of(Bench bench, Subject subject) {
        List<String> options = new ArrayList<>(List.of("-Xms512m", "-Xmx512m"));
        options.addAll(bench.options(subject));
        Map<String, String> ownCache = Map.of("XDG_CACHE_HOME", bench.folder().toString());
        return new Launch(bench, options, System.getProperty("java.class.path"), ownCache);
    }

    /** With a class path of its own. */
    Launch on(Path... places) {
        String path = Stream.of(places).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new Launch(bench, options, path, environment);
    }

    /** With more options of the agent, where there is one. */
    Launch asking(String agentOptions) {
        String agent = "-javaagent:" + bench.kit().agent();
        List<String> more = options.stream()
                .map(option -> option.startsWith(agent) ? option + "," + agentOptions : option)
                .toList();
        return new Launch(bench, more, classPath, environment);
    }

    /** With a variable of the environment. */
    Launch with(String variable, Path value) {
        return new Launch(bench, options, classPath, Map.of(variable, value.toString()));
    }

    /** Waits until it has ended. */
    Ended run(Class<?> program, Object... arguments) throws NotMeasuredException, IOException, InterruptedException {
        List<String> command = new ArrayList<>(bench.effort().clock() == Effort.Clock.WALL ? List.of() : TIMED);
        command.add(bench.jdk().java().toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return run(command);
    }

    private Ended run(List<String> command) throws NotMeasuredException, IOException, InterruptedException {
        Path out = bench.folder().resolve("out.txt");
        Path err = bench.folder().resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(bench.folder().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new NotMeasuredException("no end after " + MINUTES + " minutes");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new NotMeasuredException(reason(Files.readString(err), process.exitValue()));
        }
        Properties printed = new Properties();
        printed.load(new StringReader(Files.readString(out)));
        return new Ended(millis, processorMillis(Files.readString(err)), printed);
    }

    /** NaN where the shell printed none. */
    private static double processorMillis(String err) {
        Matcher times = PROCESSOR_TIMES.matcher(err);
        return times.find()
                ? 1000 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(2)))
                : Double.NaN;
    }

    /** The innermost cause, if the JVM printed one. */
    private static String reason(String err, int status) {
        String reason = "exit status " + status;
        Matcher cause = CAUSE.matcher(err);
        while (cause.find()) {
            reason = cause.group(1);
        }
        return reason;
    }

    /**
     * A program that ran to its end.
     *
     * @param millis from before the start of the JVM until after its end
     * @param processorMillis of all its threads, where processor time is asked for
     * @param printed the lines {@code name=value} that it printed
     */
    record Ended(double millis, double processorMillis, Properties printed) {

        double number(String name) {
            return Double.parseDouble(printed.getProperty(name));
        }
    }
}

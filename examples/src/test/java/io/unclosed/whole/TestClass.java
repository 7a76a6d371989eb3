// SPDX-License-Identifier: Apache-2.0
package io.unclosed.whole;

import io.unclosed.report.Finding;
import io.unclosed.report.Frame;
import io.unclosed.report.Report;
import io.unclosed.report.TestCount;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class of tests in {@code io.unclosed.tested} whose source says which test is to blame for which line. */
record TestClass(String name) {

    private static final String PACKAGE = "io.unclosed.tested.";
    private static final Path SOURCES = Path.of("src/test/java/io/unclosed/tested");
    private static final Pattern MARK = Pattern.compile(".*// by (.*)$");

    /** The oldest version of the JUnit Platform that the listener works with, and the newest. */
    static final List<String> PLATFORMS = List.of("1.9.3", "6.1.3");

    /** The marked lines, one below the other: place, then tests. */
    String marks() throws IOException {
        Map<String, Set<String>> marks = new TreeMap<>();
        List<String> lines = Files.readAllLines(SOURCES.resolve(name + ".java"));
        for (int index = 0; index < lines.size(); index++) {
            Matcher matcher = MARK.matcher(lines.get(index));
            if (matcher.matches()) {
                Set<String> tests = new TreeSet<>();
                for (String test : matcher.group(1).split(", ", -1)) {
                    tests.add(PACKAGE + test);
                }
                marks.put(name + ".java:" + (index + 1), tests);
            }
        }
        return text(marks);
    }

    /** What a report says, in the words of the marks. */
    static String reported(Report report) {
        Map<String, Set<String>> reported = new TreeMap<>();
        for (Finding finding : report.findings()) {
            String place = finding.culpritFrame().map(Frame::location).orElse("nowhere");
            Set<String> tests = reported.computeIfAbsent(place, absent -> new TreeSet<>());
            finding.tests().stream().map(TestCount::test).forEach(tests::add);
        }
        return text(reported);
    }

    /** Runs it with the console launcher, which stands for a build tool. */
    Run plain(Path folder, Jdk jdk, String platform, String... jvm) throws IOException, InterruptedException {
        return Run.plain(Files.createTempDirectory(folder, "plain"), jdk, arguments(platform, jvm));
    }

    Run watched(Path folder, Jdk jdk, String platform, String options, String... jvm)
            throws IOException, InterruptedException {
        return Run.underAgent(Files.createTempDirectory(folder, "watched"), jdk, options, arguments(platform, jvm));
    }

    private List<String> arguments(String platform, String... jvm) {
        List<String> arguments = new ArrayList<>(List.of(jvm));
        arguments.addAll(List.of(
                "-cp",
                Path.of("target/junit/junit-platform-console-standalone-" + platform + ".jar")
                                .toAbsolutePath()
                        + File.pathSeparator
                        + Path.of("target/test-classes").toAbsolutePath()
                        + File.pathSeparator
                        + Path.of("../agent/junit/target/unclosed-junit.jar").toAbsolutePath(),
                "org.junit.platform.console.ConsoleLauncher"));
        if (!platform.startsWith("1.")) {
            arguments.add("execute");
        }
        arguments.addAll(List.of(
                "--disable-banner", "--disable-ansi-colors", "--details=summary", "--select-class", PACKAGE + name));
        return arguments;
    }

    private static String text(Map<String, Set<String>> places) {
        List<String> lines = new ArrayList<>();
        places.forEach((place, tests) -> lines.add(place + " " + Objects.requireNonNull(tests)));
        return String.join("\n", lines);
    }
}

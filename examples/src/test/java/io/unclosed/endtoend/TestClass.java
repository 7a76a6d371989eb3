// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Report;
import io.unclosed.model.TestCount;
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

    /** The oldest version of the JUnit Platform, the newest, and those between in which its interface grew. */
    static final List<String> PLATFORMS = List.of("1.0.3", "1.3.2", "1.5.2", "1.8.2", "1.10.5", "1.13.4", "6.1.3");

    /** The oldest and the newest in which there is all that {@code io.unclosed.tested} uses. */
    static final List<String> FULL_PLATFORMS = List.of("1.8.2", "6.1.3");

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
        return Run.plain(
                Files.createTempDirectory(folder, "plain"),
                jdk,
                console(platform).arguments(jvm));
    }

    Run watched(Path folder, Jdk jdk, String platform, String options, String... jvm)
            throws IOException, InterruptedException {
        return watched(folder, jdk, console(platform), options, jvm);
    }

    Run watched(Path folder, Jdk jdk, Console console, String options, String... jvm)
            throws IOException, InterruptedException {
        return Run.underAgent(Files.createTempDirectory(folder, "watched"), jdk, options, console.arguments(jvm));
    }

    /** The annotation and the assertion, and with them the listener, are on its class path. */
    Console console(String platform) {
        return new Console(platform, PACKAGE + name, List.of(Path.of("../agent/junit/target/unclosed-junit.jar")));
    }

    private static String text(Map<String, Set<String>> places) {
        List<String> lines = new ArrayList<>();
        places.forEach((place, tests) -> lines.add(place + " " + Objects.requireNonNull(tests)));
        return String.join("\n", lines);
    }
}

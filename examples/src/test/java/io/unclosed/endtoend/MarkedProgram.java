// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program whose source says what must be reported: {@code // leaked Type, Type} at the end of the culprit's line, or {@code
 * // rescued Type on 17..17; leaked Type on 18..} where that depends on the JDK.
 *
 * <p>Comments of their own say how to run it: {@code // agent: OPTIONS}, {@code // jvm: OPTIONS}, {@code // jdk: 21..}.
 *
 * @param marks what must be reported on every JDK
 * @param marksOfSome what must be reported on some, and on which
 */
record MarkedProgram(
        String mainClass,
        Set<String> marks,
        Map<String, Jdks> marksOfSome,
        String agentOptions,
        List<String> jvmOptions,
        Jdks jdks) {

    private static final String ONE_MARK =
            "(leaked|rescued|open|overdue) ([A-Z][\\w$.]*(?:, [A-Z][\\w$.]*)*)(?: on (\\d+)\\.\\.(\\d*))?";
    private static final Pattern MARK = Pattern.compile(ONE_MARK);
    private static final Pattern MARKS = Pattern.compile(".*// (" + ONE_MARK + "(?:; " + ONE_MARK + ")*)$");
    private static final Pattern DIRECTIVE = Pattern.compile("// (agent|jvm|jdk): (.*)");

    /** From one feature number to another one. */
    record Jdks(int first, int last) {
        static final Jdks ALL = new Jdks(0, Integer.MAX_VALUE);

        static Jdks of(String first, String last) {
            return new Jdks(Integer.parseInt(first), last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
        }

        boolean include(Jdk jdk) {
            return first <= jdk.feature() && jdk.feature() <= last;
        }
    }

    /** What must be reported on a JDK. */
    Set<String> marks(Jdk jdk) {
        Set<String> all = new TreeSet<>(marks);
        marksOfSome.forEach((mark, range) -> {
            if (range.include(jdk)) {
                all.add(mark);
            }
        });
        return all;
    }

    static List<MarkedProgram> all() throws IOException {
        List<MarkedProgram> programs = new ArrayList<>(in(Path.of("src/main/java"), "io.unclosed.examples"));
        programs.addAll(in(Path.of("src/test/java"), "io.unclosed.marked"));
        return programs;
    }

    /** All programs with a {@code main} in a package's source folder. */
    static List<MarkedProgram> in(Path sourceRoot, String packageName) throws IOException {
        Path folder = sourceRoot.resolve(packageName.replace('.', '/'));
        List<MarkedProgram> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                if (lines.stream().anyMatch(line -> line.contains("void main(String[]"))) {
                    programs.add(of(sourceRoot, packageName, file.getFileName().toString(), lines));
                }
            }
        }
        return programs;
    }

    /** What a report says, in the words of the marks. */
    static Set<String> reported(Report report) {
        Set<String> reported = new TreeSet<>();
        for (Finding finding : report.findings()) {
            String simpleName = finding.type().substring(finding.type().lastIndexOf('.') + 1);
            String place = finding.culpritFrame().map(Frame::location).orElse("nowhere");
            reported.add(place + " " + finding.verdict().word() + " " + simpleName);
        }
        return reported;
    }

    /** Everything marked is reported and nothing else, and every descriptor that is open at exit is explained. */
    void assertMarked(Jdk jdk, Report report) {
        assertTrue(report.complete(), () -> "incomplete: " + report);
        // Types that are switched off leave it unsaid, and so do systems without /proc.
        boolean known = Files.isDirectory(Path.of("/proc/self/fd")) && !agentOptions.contains("types=");
        for (Jvm jvm : report.jvms()) {
            assertEquals(known ? 0L : null, jvm.unexplained(), () -> "unexplained: " + jvm.notices());
        }
        assertEquals(
                String.join("\n", marks(jdk)), String.join("\n", reported(report)), "marked lines and reported lines");
    }

    List<String> jvmOptions(Jdk jdk) {
        List<String> options = new ArrayList<>(jvmOptions);
        if (jdk.feature() >= 22) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    @Override
    public String toString() {
        return mainClass.substring(mainClass.lastIndexOf('.') + 1);
    }

    private static MarkedProgram of(Path sourceRoot, String packageName, String file, List<String> lines) {
        String name = file.substring(0, file.length() - ".java".length());
        Set<String> marks = new TreeSet<>();
        Map<String, Jdks> marksOfSome = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marked = MARKS.matcher(lines.get(i));
            Matcher matcher = MARK.matcher(marked.matches() ? marked.group(1) : "");
            while (matcher.find()) {
                for (String type : matcher.group(2).split(", ", -1)) {
                    String mark = file + ":" + (i + 1) + " " + matcher.group(1) + " " + type;
                    if (matcher.group(3) == null) {
                        marks.add(mark);
                    } else {
                        marksOfSome.put(mark, Jdks.of(matcher.group(3), matcher.group(4)));
                    }
                }
            }
        }
        String agent = "";
        List<String> jvm = List.of();
        Jdks jdks = Jdks.ALL;
        for (String line : lines) {
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.matches()) {
                String value = directive.group(2);
                switch (directive.group(1)) {
                    case "agent" ->
                        agent = value.replace(
                                "RULES",
                                sourceRoot
                                        .resolveSibling("rules")
                                        .resolve(name + ".rules")
                                        .toAbsolutePath()
                                        .toString());
                    case "jvm" -> jvm = List.of(value.split(" ", -1));
                    default -> {
                        String[] range = value.split("\\.\\.", -1);
                        jdks = Jdks.of(range[0], range[1]);
                    }
                }
            }
        }
        return new MarkedProgram(packageName + "." + name, marks, marksOfSome, agent, jvm, jdks);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.whole;

import io.unclosed.report.Finding;
import io.unclosed.report.Frame;
import io.unclosed.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program whose source says what must be reported: {@code // leaked Type, Type} at the end of the culprit's line.
 *
 * <p>Comments of their own say how to run it: {@code // agent: OPTIONS}, {@code // jvm: OPTIONS}, {@code // jdk: 21..}.
 */
record MarkedProgram(String mainClass, Set<String> marks, String agentOptions, List<String> jvmOptions, int sinceJdk) {

    private static final Pattern MARK =
            Pattern.compile(".*// (leaked|rescued|open|overdue) ([A-Z][\\w$.]*(?:, [A-Z][\\w$.]*)*)$");
    private static final Pattern DIRECTIVE = Pattern.compile("// (agent|jvm|jdk): (.*)");

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

    @Override
    public String toString() {
        return mainClass.substring(mainClass.lastIndexOf('.') + 1);
    }

    private static MarkedProgram of(Path sourceRoot, String packageName, String file, List<String> lines) {
        String name = file.substring(0, file.length() - ".java".length());
        Set<String> marks = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARK.matcher(lines.get(i));
            if (matcher.matches()) {
                for (String type : matcher.group(2).split(", ", -1)) {
                    marks.add(file + ":" + (i + 1) + " " + matcher.group(1) + " " + type);
                }
            }
        }
        String agent = "";
        List<String> jvm = List.of();
        int since = 0;
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
                    default -> since = Integer.parseInt(value.replace("..", ""));
                }
            }
        }
        return new MarkedProgram(packageName + "." + name, marks, agent, jvm, since);
    }
}

// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what a program's source says must be reported, {@code // leaked Type, Type} at the end of a line, with what
 * a report says. Arguments: SOURCE REPORT [clean]; a clean run has no marks. Exit status 0 when they are the same, 3 when not.
 */
public final class Marks {
    private static final Pattern MARK =
            Pattern.compile(".*// (leaked|rescued|open) ([A-Z][\\w$.]*(?:, [A-Z][\\w$.]*)*)$");

    private Marks() {}

    public static void main(String[] args) throws Exception {
        Path source = Path.of(args[0]);
        Set<String> marked = args.length > 2 ? Set.of() : marked(source);
        Map<?, ?> report = (Map<?, ?>) Json.read(Path.of(args[1]));
        Set<String> reported = new TreeSet<>();
        for (Object each : (List<?>) report.get("findings")) {
            reported.add(line((Map<?, ?>) each));
        }
        reported.removeAll(elsewhere(source));
        boolean same = marked.equals(reported);
        if (!Boolean.TRUE.equals(report.get("complete"))) {
            System.out.println("  the report is not complete");
            same = false;
        }
        for (String line : marked) {
            if (!reported.contains(line)) {
                System.out.println("  marked, not reported: " + line);
            }
        }
        for (String line : reported) {
            if (!marked.contains(line)) {
                System.out.println("  reported, not marked: " + line);
            }
        }
        if (same) {
            System.out.println(marked.size());
        }
        System.exit(same ? 0 : 3);
    }

    private static Set<String> marked(Path source) throws Exception {
        Set<String> marked = new TreeSet<>();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARK.matcher(lines.get(i));
            if (matcher.matches()) {
                for (String type : matcher.group(2).split(", ", -1)) {
                    marked.add(source.getFileName() + ":" + (i + 1) + " " + matcher.group(1) + " " + type);
                }
            }
        }
        return marked;
    }

    /** What the library itself forgets: lines of its own, {@code // elsewhere: FILE:LINE verdict Type}. */
    private static Set<String> elsewhere(Path source) throws Exception {
        Set<String> elsewhere = new TreeSet<>();
        for (String line : Files.readAllLines(source)) {
            if (line.startsWith("// elsewhere: ")) {
                elsewhere.add(line.substring("// elsewhere: ".length()));
            }
        }
        return elsewhere;
    }

    private static String line(Map<?, ?> finding) {
        String type = String.valueOf(finding.get("type"));
        Map<?, ?> culprit = finding.get("culprit") instanceof Map<?, ?> map ? map : Map.of();
        return culprit.get("file") + ":" + culprit.get("line") + " " + finding.get("verdict") + " "
                + type.substring(type.lastIndexOf('.') + 1);
    }
}

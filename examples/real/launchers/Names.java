// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares which tests a source of tests says are to blame for which line, {@code // by Test, Test} at its end, with what a
 * report says. Arguments: SOURCE REPORT. Exit status 0 when they are the same, 3 when not.
 */
public final class Names {
    private static final Pattern MARK = Pattern.compile(".*// by (.*)$");
    private static final String PACKAGE = "com.acme.";

    private Names() {}

    public static void main(String[] args) throws Exception {
        Map<String, Set<String>> marked = marked(Path.of(args[0]));
        Map<?, ?> report = (Map<?, ?>) Json.read(Path.of(args[1]));
        Map<String, Set<String>> reported = reported((List<?>) report.get("findings"));
        boolean same = marked.equals(reported) && Boolean.TRUE.equals(report.get("complete"));
        if (same) {
            System.out.println(marked.size() + " leaks with their tests");
        } else {
            System.out.println("  marked:   " + marked);
            System.out.println("  reported: " + reported + ", complete: " + report.get("complete"));
        }
        System.exit(same ? 0 : 3);
    }

    private static Map<String, Set<String>> marked(Path source) throws Exception {
        Map<String, Set<String>> marked = new TreeMap<>();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARK.matcher(lines.get(i));
            if (matcher.matches()) {
                Set<String> tests = new TreeSet<>();
                for (String test : matcher.group(1).split(", ", -1)) {
                    tests.add(PACKAGE + test);
                }
                marked.put(source.getFileName() + ":" + (i + 1), tests);
            }
        }
        return marked;
    }

    private static Map<String, Set<String>> reported(List<?> findings) {
        Map<String, Set<String>> reported = new TreeMap<>();
        for (Object each : findings) {
            Map<?, ?> finding = (Map<?, ?>) each;
            Map<?, ?> culprit = finding.get("culprit") instanceof Map<?, ?> map ? map : Map.of();
            Set<String> tests =
                    reported.computeIfAbsent(culprit.get("file") + ":" + culprit.get("line"), line -> new TreeSet<>());
            if (finding.get("tests") instanceof List<?> list) {
                for (Object test : list) {
                    tests.add(String.valueOf(((Map<?, ?>) test).get("test")));
                }
            }
        }
        return reported;
    }
}

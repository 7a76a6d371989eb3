// SPDX-License-Identifier: Apache-2.0

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what the sources of programs say must be reported, {@code // leaked Type, Type} at the end of a line, with what
 * a report says. Arguments: SOURCE[:SOURCE…] REPORT MODE [FEATURE]. Exit status 0 when they are the same,
 * 3 when not. FEATURE is the number of the JDK, for marks such as {@code // open Type on 21..}.
 *
 * <p>Modes: {@code all} lines may be reported several times each; {@code once} is as many findings as marks; {@code clean}
 * is a run to which no mark applies. What a built-in suppression let pass is counted, and does not matter otherwise.
 * In the last two modes, which take one source, one note may say what a library keeps, and a line is the first one of the
 * program's own source.
 */
public final class Marks {
    private static final String ONE_MARK =
            "(leaked|rescued|open) ([A-Z][\\w$.]*(?:, [A-Z][\\w$.]*)*)(?: on (\\d+)\\.\\.(\\d*))?";
    private static final Pattern MARK = Pattern.compile(ONE_MARK);
    private static final Pattern MARKS = Pattern.compile(".*// (" + ONE_MARK + "(?:; " + ONE_MARK + ")*)$");

    private Marks() {}

    public static void main(String[] args) throws Exception {
        String mode = args[2];
        int feature = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        Set<String> marked = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        for (String source : args[0].split(File.pathSeparator)) {
            marked.addAll(mode.equals("clean") ? Set.of() : marked(Path.of(source), feature));
            elsewhere.addAll(elsewhere(Path.of(source)));
        }
        Map<?, ?> report = (Map<?, ?>) Json.read(Path.of(args[1]));
        List<String> lines = new ArrayList<>();
        int suppressed = 0;
        int notes = 0;
        String program = mode.equals("all") ? "" : String.valueOf(Path.of(args[0]).getFileName());
        for (Object each : (List<?>) report.get("findings")) {
            if (((Map<?, ?>) each).containsKey("suppressed")) {
                suppressed++;
            } else if (!program.isEmpty() && "note".equals(((Map<?, ?>) each).get("severity"))) {
                notes++;
            } else {
                lines.add(line((Map<?, ?>) each, program));
            }
        }
        lines.removeAll(elsewhere);
        if (mode.equals("once")) { // what becomes of it may depend on the JDK
            lines.replaceAll(Marks::withoutVerdict);
            List<String> without = marked.stream().map(Marks::withoutVerdict).toList();
            marked.clear();
            marked.addAll(without);
        }
        Set<String> reported = new TreeSet<>(lines);
        boolean same = marked.equals(reported);
        if (mode.equals("once") && lines.size() > reported.size()) {
            System.out.println("  reported more than once: " + lines);
            same = false;
        }
        if (notes > 1) {
            System.out.println("  " + notes + " notes");
            same = false;
        }
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
            System.out.println(marked.size() + (suppressed == 0 ? "" : " (and " + suppressed + " suppressed)"));
        }
        System.exit(same ? 0 : 3);
    }

    private static Set<String> marked(Path source, int feature) throws Exception {
        Set<String> marked = new TreeSet<>();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            Matcher all = MARKS.matcher(lines.get(i));
            Matcher mark = MARK.matcher(all.matches() ? all.group(1) : "");
            while (mark.find()) {
                if (applies(mark, feature)) {
                    for (String type : mark.group(2).split(", ", -1)) {
                        marked.add(source.getFileName() + ":" + (i + 1) + " " + mark.group(1) + " " + type);
                    }
                }
            }
        }
        return marked;
    }

    private static boolean applies(Matcher mark, int feature) {
        return mark.group(3) == null
                || Integer.parseInt(mark.group(3)) <= feature
                        && (mark.group(4).isEmpty() || feature <= Integer.parseInt(mark.group(4)));
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

    private static String withoutVerdict(String line) {
        return line.replaceFirst(" (leaked|rescued|open) ", " ");
    }

    /** Where it is: in the program's source file, or else where the report says. */
    private static String line(Map<?, ?> finding, String program) {
        String type = String.valueOf(finding.get("type"));
        Map<?, ?> culprit = finding.get("culprit") instanceof Map<?, ?> map ? map : Map.of();
        for (Object each : finding.get("frames") instanceof List<?> frames ? frames : List.of()) {
            if (each instanceof Map<?, ?> frame && program.equals(frame.get("file"))) {
                culprit = frame;
                break;
            }
        }
        return culprit.get("file") + ":" + culprit.get("line") + " " + finding.get("verdict") + " "
                + type.substring(type.lastIndexOf('.') + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Prints the findings of a JSON report, those of one verdict, type and line as one, for a person to judge. */
public final class FindingLines {
    private FindingLines() {}

    public static void main(String[] args) throws Exception {
        Map<?, ?> report = (Map<?, ?>) Json.read(Path.of(args[0]));
        Map<String, Integer> lines = new TreeMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(report.get("findings"))) {
            Map<?, ?> finding = (Map<?, ?>) each;
            String place = "nowhere";
            if (finding.get("culprit") instanceof Map<?, ?> frame) {
                place = frame.get("class") + "." + frame.get("method") + ":" + frame.get("line");
            }
            String suppressed = finding.get("suppressed") == null ? "" : " (suppressed)";
            String severity = finding.get("severity") == null ? "" : " " + finding.get("severity");
            lines.merge(
                    finding.get("verdict") + severity + " " + finding.get("type") + " at " + place + suppressed, 1, Integer::sum);
        }
        lines.forEach((line, count) -> System.out.println("  " + line + (count > 1 ? ", " + count + " call chains" : "")));
        if (lines.isEmpty()) {
            System.out.println("  no finding");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON report and asserts what is in it. Arguments: REPORT, then either {@code none} or
 * TYPE CLASS:LINE[,CLASS:LINE] COUNT: all findings are leaked, rescued or open, match the type (a regular
 * expression), have one of the culprits, and together count so many resources. Exit status 0 when so, 3 when not.
 */
public final class Check {
    private Check() {}

    public static void main(String[] args) throws Exception {
        Map<?, ?> report = (Map<?, ?>) Json.read(Path.of(args[0]));
        List<String> wrong = new ArrayList<>();
        if (!"unclosed-report".equals(report.get("format"))) {
            wrong.add("not a report: format is " + report.get("format"));
        }
        if (!Boolean.TRUE.equals(report.get("complete"))) {
            wrong.add("the report is not complete");
        }
        List<?> findings = (List<?>) report.get("findings");
        if (findings == null) {
            wrong.add("no list of findings");
            findings = List.of();
        }
        boolean none = args[1].equals("none");
        long count = 0;
        for (Object each : findings) {
            Map<?, ?> finding = (Map<?, ?>) each;
            Map<?, ?> culprit = finding.get("culprit") instanceof Map<?, ?> map ? map : Map.of();
            String at = culprit.get("class") + ":" + culprit.get("line");
            long n = finding.get("count") instanceof Number number ? number.longValue() : 0;
            if (!none && List.of(args[2].split(",")).contains(at)
                    && String.valueOf(finding.get("type")).matches(args[1])
                    && List.of("leaked", "rescued", "open").contains(String.valueOf(finding.get("verdict")))) {
                count += n;
            } else {
                wrong.add("not expected: " + finding.get("verdict") + " " + finding.get("type") + " " + at
                        + " (" + n + ")");
            }
        }
        if (!none && count != Long.parseLong(args[3])) {
            wrong.add("expected " + args[3] + " at " + args[2] + " but found " + count);
        }
        wrong.forEach(line -> System.out.println("  " + line));
        System.exit(wrong.isEmpty() ? 0 : 3);
    }
}

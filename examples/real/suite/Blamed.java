// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a JSON report of a run of tests and asserts that each finding names tests, and where a method of a test class
 * stands on the stack, that one. Exit status 0 when so, 3 when not.
 */
public final class Blamed {
    private Blamed() {}

    public static void main(String[] args) throws Exception {
        Map<?, ?> report = (Map<?, ?>) Json.read(Path.of(args[0]));
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        List<?> findings = (List<?>) Objects.requireNonNull(report.get("findings"));
        for (Object each : findings) {
            Map<?, ?> finding = (Map<?, ?>) each;
            List<?> frames = (List<?>) Objects.requireNonNull(finding.get("frames"));
            String testMethod = null;
            for (Object frame : frames) {
                Map<?, ?> at = (Map<?, ?>) frame;
                String name = at.get("class") + "#" + at.get("method");
                // Lambdas, helpers and initialisers say less than the test's own method, which stands further out.
                if (name.matches("org\\.apache\\.commons\\.io\\..*Test#test[^$]*")) {
                    testMethod = name;
                }
            }
            if (testMethod == null) {
                continue;
            }
            checked++;
            List<?> tests = finding.get("tests") instanceof List<?> list ? list : List.of();
            boolean named = !tests.isEmpty();
            for (Object test : tests) {
                named &= String.valueOf(((Map<?, ?>) test).get("test")).startsWith(testMethod + "(");
            }
            if (!named) {
                wrong.add("opened under " + testMethod + " but blamed on " + tests);
            }
        }
        wrong.forEach(line -> System.out.println("  " + line));
        System.out.println(findings.size() + " findings, " + checked
                + " of them with a test's method on the stack, and each blamed on that test");
        System.exit(wrong.isEmpty() && checked > 0 ? 0 : 3);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import io.unclosed.boot.TestLeak;
import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Remedy;
import io.unclosed.model.Report;
import io.unclosed.model.TestCount;
import io.unclosed.model.text.Printable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Findings as the message of a failed test: in plain letters, since a console may have no others. */
final class LeakText {

    private static final int MOST_TESTS = 3;

    private LeakText() {}

    /** One for each line, owned ones folded into their owners. */
    static TestLeak[] of(List<Finding> raw) {
        return Report.of(List.of(), raw).findings().stream()
                .map(finding -> new TestLeak(text(finding), stack(finding)))
                .toArray(TestLeak[]::new);
    }

    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder(finding.verdict().word())
                .append(finding.count() == 1 ? " " : " " + finding.count() + " x ")
                .append(Printable.text(finding.type()));
        String details = details(finding);
        if (!details.isEmpty()) {
            text.append(": ").append(Printable.text(details));
        }
        finding.culpritFrame().ifPresent(frame -> text.append("\n  at ").append(Printable.text(frame.toString())));
        return text.append("\n  opened by ")
                .append(Printable.text(tests(finding.tests())))
                .append("\n  ")
                .append(Printable.text(Remedy.of(finding)))
                .toString();
    }

    private static String details(Finding finding) {
        String details = finding.examples().stream()
                .map(Example::detail)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return finding.count() > finding.examples().size() && !details.isEmpty() ? details + ", ..." : details;
    }

    private static String tests(List<TestCount> tests) {
        String named = tests.stream().limit(MOST_TESTS).map(TestCount::test).collect(Collectors.joining(", "));
        return tests.size() > MOST_TESTS ? named + " and " + (tests.size() - MOST_TESTS) + " more" : named;
    }

    private static StackTraceElement[] stack(Finding finding) {
        return finding.frames().stream()
                .skip(Math.max(0, finding.culprit()))
                .map(LeakText::element)
                .toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement element(Frame frame) {
        return new StackTraceElement(frame.className(), frame.method(), frame.file(), frame.line());
    }
}

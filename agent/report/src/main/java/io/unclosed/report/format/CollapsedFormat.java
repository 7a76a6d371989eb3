// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Report;
import io.unclosed.model.text.Printable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collapsed stacks, the input of flame graphs: on each line the frames, outermost first, with semicolons between, a
 * blank, and the count.
 *
 * <p>The format is that of {@code stackcollapse} in Brendan Gregg's FlameGraph. Its first frame is the verdict, so that
 * leaked resources are apart from open ones. Only the culprit has its line: with the lines of all callers, no two
 * stacks would share a box.
 */
final class CollapsedFormat {

    private CollapsedFormat() {}

    static void write(Report report, Appendable out) throws IOException {
        Map<String, Long> stacks = new TreeMap<>();
        for (Finding finding : report.findings()) {
            stacks.merge(stack(finding), finding.count(), Long::sum);
        }
        for (Map.Entry<String, Long> stack : stacks.entrySet()) {
            out.append(stack.getKey())
                    .append(' ')
                    .append(String.valueOf(stack.getValue()))
                    .append('\n');
        }
    }

    private static String stack(Finding finding) {
        StringBuilder stack = new StringBuilder(finding.verdict().word());
        for (int index = finding.frames().size() - 1; index >= 0; index--) {
            Frame frame = finding.frames().get(index);
            String line = index == finding.culprit() && frame.line() > 0 ? ":" + frame.line() : "";
            stack.append(';').append(escaped(frame.className() + "." + frame.method() + line));
        }
        if (finding.frames().isEmpty()) {
            stack.append(";no stack of ").append(escaped(finding.type()));
        }
        return stack.toString();
    }

    /** No name of the JVM's holds a semicolon, but a journal may be forged. */
    private static String escaped(String frame) {
        return Printable.text(frame).replace(';', ',');
    }
}

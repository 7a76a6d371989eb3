// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.suppress;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.StableNames;
import io.unclosed.model.suppress.QuotedName;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.FoldedStack;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules as text, the reverse of {@link SuppressionParser}. */
public final class SuppressionText {

    /** The culprit and who called it tell one use of a helper from another; more would be brittle. */
    private static final int CALLERS = 2;

    /** Its name in the grammar. */
    private static final String CONSTRUCTOR = "new";

    private SuppressionText() {}

    /**
     * A rule that matches one finding, and those like it: of its type and verdict, at its culprit, called by its callers.
     *
     * @param reason one line without double quotes
     * @param until the last day that the rule holds, or null for ever
     */
    public static String of(Finding finding, String reason, @Nullable LocalDate until) {
        StringBuilder rule = new StringBuilder();
        rule.append("suppress ")
                .append(needsQuotes(finding.type()) ? quoted(inQuotes(List.of(finding.type()))) : finding.type())
                .append(' ')
                .append(finding.verdict().word())
                .append('\n');
        if (finding.culprit() >= 0) {
            rule.append("  at ")
                    .append(pattern(finding.frames().get(finding.culprit())))
                    .append('\n');
            callers(finding)
                    .forEach(
                            frame -> rule.append("  in ").append(pattern(frame)).append('\n'));
        }
        rule.append("  because \"").append(Printable.text(reason)).append("\"\n");
        if (until != null) {
            rule.append("  until ").append(until).append('\n');
        }
        return rule.toString();
    }

    private static List<Frame> callers(Finding finding) {
        return finding.frames().stream()
                .skip(finding.culprit() + 1L)
                .filter(FoldedStack::isPrograms)
                .limit(CALLERS)
                .toList();
    }

    private static String pattern(Frame frame) {
        String method = frame.method();
        List<String> classPieces = StableNames.pieces(frame.className());
        List<String> methodPieces = StableNames.pieces(method);
        if (!needsQuotes(frame.className()) && !needsQuotes(method) && !method.equals(CONSTRUCTOR)) {
            return String.join("*", classPieces) + "#"
                    + (method.equals("<init>") ? CONSTRUCTOR : String.join("*", methodPieces));
        }
        return quoted(inQuotes(classPieces) + "#" + quotedMethod(method, methodPieces));
    }

    private static String quotedMethod(String method, List<String> pieces) {
        return switch (method) {
            case "<init>" -> CONSTRUCTOR;
            case CONSTRUCTOR -> "\\u006Eew"; // a method may be called so, but not in Java
            default -> inQuotes(pieces);
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Whether a name has to stand in quotes to stand for itself. */
    private static boolean needsQuotes(String name) {
        if (name.isEmpty()) {
            return true;
        }
        return name.codePoints()
                .anyMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || QuotedName.ESCAPED.indexOf(point) >= 0
                        || !Printable.isPrintable(point));
    }

    /** Pieces of a name, with any characters between them, ready to stand in quotes. */
    private static String inQuotes(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i == 0 ? "" : "*");
            pieces.get(i).codePoints().forEach(point -> {
                if (QuotedName.ESCAPED.indexOf(point) >= 0) {
                    text.append('\\');
                }
                Printable.append(text, point);
            });
        }
        return text.toString();
    }
}

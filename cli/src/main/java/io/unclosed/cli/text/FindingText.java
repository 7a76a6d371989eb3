// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Remedy;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.Count;
import io.unclosed.report.explain.FoldedStack;
import io.unclosed.report.explain.OpeningCall;
import io.unclosed.report.explain.OpeningTests;
import io.unclosed.report.gate.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** One finding as a paragraph: what, where, when, and the remedy. */
final class FindingText {

    private static final String INDENT = "  ";

    private final Layout layout;
    private final Span span;

    FindingText(Layout layout) {
        this.layout = layout;
        this.span = new Span(layout);
    }

    /** With what accepts it, if something does, in the place of the remedy. */
    List<String> lines(Judged judged) {
        Suppression rule = judged.standing().suppression();
        if (rule != null) {
            return lines(judged.finding(), "suppressed by " + rule.place() + ": " + rule.because());
        }
        return judged.standing().known()
                ? lines(judged.finding(), "known by the baseline; " + remedy(judged.finding()))
                : lines(judged.finding());
    }

    List<String> lines(Finding finding) {
        return lines(finding, remedy(finding));
    }

    private List<String> lines(Finding finding, String conclusion) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(finding));
        stack(finding, lines);
        lines.addAll(Fit.wrapped(INDENT, Printable.text(opening(finding)), layout.width()));
        OpeningTests.of(finding)
                .ifPresent(tests -> lines.addAll(Fit.wrapped(INDENT, Printable.text(tests), layout.width())));
        holder(finding, lines);
        lines.addAll(Fit.wrapped(INDENT, Printable.text(conclusion), layout.width()));
        return lines;
    }

    private static String remedy(Finding finding) {
        boolean nobody = finding.culprit() < 0 && !finding.frames().isEmpty();
        return Remedy.of(finding) + (nobody ? " (--all-frames shows the JDK's)" : "");
    }

    private String headline(Finding finding) {
        String label =
                String.format(Locale.ROOT, "%-8s", finding.verdict().word().toUpperCase(Locale.ROOT));
        String what = finding.count() + " " + layout.glyphs().times() + " " + finding.type() + subclass(finding)
                + severity(finding);
        String details = details(finding, layout.width() - label.length() - what.length() - 3);
        return styled(finding.verdict(), label) + Printable.text(what) + (details.isEmpty() ? "" : "   " + details);
    }

    private String styled(Verdict verdict, String label) {
        String style = switch (verdict) {
            case LEAKED -> "bold,red";
            case RESCUED -> "bold,magenta";
            case OVERDUE -> "bold,yellow";
            case OPEN -> "bold,cyan";
        };
        String word = label.strip();
        return layout.ansi().string("@|" + style + " " + word + "|@") + label.substring(word.length());
    }

    private static String severity(Finding finding) {
        return finding.severity() == Severity.ERROR
                ? ""
                : " (" + finding.severity().word() + ")";
    }

    private static String subclass(Finding finding) {
        if (finding.examples().isEmpty()) {
            return "";
        }
        String className = finding.examples().get(0).className();
        return className.equals(finding.type()) || Jdk.owns(className) ? "" : " (" + className + ")";
    }

    /** As many details as fit; the first one always, cut if it must be. */
    private String details(Finding finding, int room) {
        List<String> details = finding.examples().stream()
                .map(Example::detail)
                .filter(Objects::nonNull)
                .map(Printable::text)
                .distinct()
                .toList();
        if (details.isEmpty()) {
            return "";
        }
        String more = ", " + layout.glyphs().ellipsis();
        int first = finding.count() > 1 ? room - more.length() : room;
        StringBuilder text = new StringBuilder(Fit.tail(details.get(0), Math.max(first, 30), layout.glyphs()));
        for (String detail : details.subList(1, details.size())) {
            if (text.length() + detail.length() + 2 + more.length() > room) {
                return text + more;
            }
            text.append(", ").append(detail);
        }
        return finding.count() > finding.examples().size() ? text + more : text.toString();
    }

    private void stack(Finding finding, List<String> lines) {
        FoldedStack stack = FoldedStack.of(finding, layout.allFrames());
        frames(stack, "at ", lines);
        if (stack.hidden() > 0) {
            String whose = stack.foreign() ? " of the JDK and frameworks" : " more";
            lines.add(INDENT + "   " + layout.glyphs().ellipsis() + " " + Count.of(stack.hidden(), "frame") + whose
                    + " (--all-frames)");
        }
    }

    private static void frames(FoldedStack stack, String lead, List<String> lines) {
        String before = lead;
        for (Frame frame : stack.shown()) {
            // Never cut: a person copies it, and an editor finds the line by its end.
            lines.add(INDENT + before + Printable.text(frame.toString()));
            before = "   ";
        }
    }

    /** Where the holder's time went. */
    private void holder(Finding finding, List<String> lines) {
        finding.examples().stream()
                .filter(example -> !example.holder().isEmpty())
                .findFirst()
                .ifPresent(example -> {
                    lines.add(INDENT + Printable.text("when it was overdue, thread " + example.thread() + " was at"));
                    frames(FoldedStack.ofHolder(example.holder(), layout.allFrames()), "   ", lines);
                });
    }

    private String opening(Finding finding) {
        String call = OpeningCall.of(finding).map(name -> " by " + name).orElse("");
        String when = span.times(finding.first(), finding.last());
        return "opened" + call + " in thread " + finding.thread() + " at " + when + late(finding) + holding(finding)
                + heldBy(finding);
    }

    private static String late(Finding finding) {
        if (finding.closedLate() == 0) {
            return "";
        }
        String after = finding.examples().stream()
                .map(Example::closedAfter)
                .filter(Objects::nonNull)
                .map(Span::length)
                .collect(Collectors.joining(", "));
        String many = finding.count() == 1 ? "; " : "; " + finding.closedLate() + " of " + finding.count() + " ";
        return many + "closed late" + (after.isEmpty() ? "" : " after " + after);
    }

    private static String heldBy(Finding finding) {
        boolean open = finding.verdict() == Verdict.OPEN || finding.verdict() == Verdict.OVERDUE;
        return open && finding.heldBy() != null ? "; held by " + finding.heldBy() : "";
    }

    private static String holding(Finding finding) {
        if (finding.owned().isEmpty()) {
            return "";
        }
        return finding.owned().stream()
                .map(owned -> owned.count() + " " + owned.type())
                .collect(Collectors.joining(", ", "; holds ", ""));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.model.Finding;
import io.unclosed.model.text.Printable;
import io.unclosed.report.gate.Difference;
import io.unclosed.report.gate.Difference.Change;
import io.unclosed.report.gate.Difference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What changed, a line a finding, without what stayed. */
final class DifferenceText {

    private final Layout layout;

    DifferenceText(Layout layout) {
        this.layout = layout;
    }

    List<String> lines(Difference difference) {
        return difference.changes().stream()
                .filter(change -> change.kind() != Kind.SAME)
                .map(this::line)
                .toList();
    }

    /** {@code 1 new, 0 gone, 2 more, 0 fewer, 12 the same}. */
    static String counts(Difference difference) {
        return Arrays.stream(Kind.values())
                .map(kind -> difference.count(kind) + " " + (kind == Kind.SAME ? "the same" : word(kind)))
                .collect(Collectors.joining(", "));
    }

    private String line(Change change) {
        Finding finding = change.finding();
        Finding before = change.before();
        Finding after = change.after();
        String was = before == null || after == null ? "" : " (was " + before.count() + ")";
        String place = finding.culpritFrame().map(frame -> " at " + frame).orElse("");
        String text = String.format(
                        Locale.ROOT,
                        "%-5s  %-8s",
                        word(change.kind()),
                        finding.verdict().word()) + finding.count() + " "
                + layout.glyphs().times() + " " + finding.type() + was + place;
        return Printable.text(text);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.report.audit.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The audit of the JDK's classes for people and for {@code grep}: below each heading, a line for each class that
 * says it in one word.
 *
 * @param width columns that a line may fill
 */
public record AuditText(Audit audit, int width) {

    private static final int KIND = 9;

    /** The lines about the classes whose names are wanted; none if there is no such class. */
    public List<String> lines(Predicate<String> wanted) {
        List<String> lines = new ArrayList<>();
        for (Audit.Group group : audit.groups()) {
            List<String> classes = group.entries().stream()
                    .filter(entry -> wanted.test(entry.name()))
                    .map(entry -> line(group.kind(), entry))
                    .toList();
            if (!classes.isEmpty()) {
                lines.addAll(Fit.wrapped("", group.heading(), width));
                lines.addAll(classes);
                lines.add("");
            }
        }
        return lines;
    }

    /** How many classes there are of each kind. */
    public String total() {
        return Stream.of(Audit.Kind.values())
                .map(kind -> count(kind) + " " + kind.word())
                .collect(Collectors.joining(", "));
    }

    private static String line(Audit.Kind kind, Audit.Entry entry) {
        return "  " + kind.word() + " ".repeat(KIND - kind.word().length()) + " " + entry;
    }

    private long count(Audit.Kind kind) {
        return audit.groups().stream()
                .filter(group -> group.kind() == kind)
                .mapToLong(group -> group.entries().size())
                .sum();
    }
}

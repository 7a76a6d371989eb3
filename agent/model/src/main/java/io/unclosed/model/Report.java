// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What reading one or more journals gives.
 *
 * @param jvms in the order of their start
 * @param findings most severe first, then most frequent first, then by place: the same for the same journals, always
 * @param problems journals that could not be read, one sentence each
 */
public record Report(List<Jvm> jvms, List<Finding> findings, List<String> problems) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::verdict)
            .thenComparing(Comparator.comparingLong(Finding::count).reversed())
            .thenComparing(
                    finding -> finding.culpritFrame().map(Frame::toString).orElse(""))
            .thenComparing(Finding::type)
            .thenComparing(Finding::fingerprint);

    public Report {
        jvms = jvms.stream()
                .sorted(Comparator.comparing(Jvm::start).thenComparing(Jvm::journal))
                .toList();
        findings = findings.stream().sorted(ORDER).toList();
        problems = List.copyOf(problems);
    }

    /** Merges findings of the same key and folds owned ones into their owners; there was no problem. */
    public static Report of(List<Jvm> jvms, Iterable<Finding> raw) {
        return of(jvms, raw, List.of());
    }

    /** Merges findings of the same key and folds owned ones into their owners. */
    public static Report of(List<Jvm> jvms, Iterable<Finding> raw, List<String> problems) {
        Map<Finding.Key, Finding> merged = new LinkedHashMap<>();
        for (Finding finding : raw) {
            merged.merge(finding.key(), finding, Finding::mergedWith);
        }
        return new Report(jvms, Ownership.fold(List.copyOf(merged.values())), problems);
    }

    /** Whether every journal could be read and is complete, and there is at least one. */
    public boolean complete() {
        return problems.isEmpty() && !jvms.isEmpty() && jvms.stream().allMatch(Jvm::complete);
    }

    /** How many resources were opened under the agent's eyes, in all JVMs. */
    public long watched() {
        return jvms.stream().mapToLong(Jvm::watched).sum();
    }

    /** How many descriptors were open at exit that nothing accounts for, in all JVMs that know it. */
    public long unexplained() {
        return jvms.stream()
                .map(Jvm::unexplained)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}

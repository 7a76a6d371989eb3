// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Glob;
import io.unclosed.model.suppress.Suppressions;
import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.Severities;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which findings count, and which of them are accepted. */
class PolicyOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICTS",
            split = ",",
            hideParamSyntax = true,
            description = "The verdicts that fail the gate, separated by commas: leaked, rescued, overdue, open.")
    private Set<Verdict> failOn = Set.of();

    @Option(
            names = "--severity",
            paramLabel = "TYPE=SEVERITY",
            description =
                    "Set the severity of a type: error, warning or note. Only errors fail the gate. TYPE is a simple"
                            + " or full name, or a glob. May be repeated; the last match applies.")
    private Map<String, Severity> severities = new LinkedHashMap<>();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Accept the findings of this baseline, or of this earlier journal, folder of journals or JSON"
                    + " report.")
    private @Nullable Path baseline;

    @Option(
            names = "--suppressions",
            paramLabel = "FILE",
            description = "Accept the findings that the rules in this file name. May be repeated.")
    private List<Path> suppressions = List.of();

    @Option(
            names = "--no-default-suppressions",
            description = "Do not apply the built-in rules for known leaks of common libraries.")
    private boolean noDefaults;

    /** The gate with these options, which lets no finding pass that counts. */
    final Gate gate() {
        return gate(0, known());
    }

    /** The gate with these options, which lets so many findings pass and knows these. */
    final Gate gate(long max, Baseline known) {
        Map<Glob, Severity> byType = new LinkedHashMap<>();
        severities.forEach((type, severity) -> byType.put(new Glob(type), severity));
        return new Gate(
                failOn.isEmpty() ? Gate.DEFAULT_FAIL_ON : failOn, new Severities(byType), max, known, accepted());
    }

    /** The verdicts that were asked for; empty where none were. */
    final Set<Verdict> failOn() {
        return failOn;
    }

    /** The file or folder of {@code --baseline}, or null. */
    final @Nullable Path baseline() {
        return baseline;
    }

    /** The rules that accept findings. */
    final Suppressions accepted() {
        return SuppressionFiles.read(suppressions, !noDefaults);
    }

    /** The files of {@code --suppressions}. */
    final List<Path> suppressionFiles() {
        return suppressions;
    }

    /** Whether the built-in rules hold. */
    final boolean defaults() {
        return !noDefaults;
    }

    /** The findings that are accepted as known. */
    final Baseline known() {
        return baseline == null ? Baseline.NONE : BaselineFiles.read(baseline);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.report.Verdict;
import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.Severities;
import io.unclosed.report.suppress.Suppressions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what a build lets pass. */
final class GateOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICTS",
            split = ",",
            description = "Findings that fail the gate: some of leaked, rescued, overdue, open, with commas between.")
    private Set<Verdict> failOn = Set.of();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Accept the findings of this earlier journal, folder of journals or JSON report.")
    private @Nullable Path baseline;

    @Option(
            names = "--max",
            paramLabel = "N",
            description = "Let so many findings pass that would fail the gate; 0 unless given.")
    private @Nullable Long max;

    @Option(names = "--allow-incomplete", description = "Exit with 0 although the report is incomplete.")
    private boolean allowIncomplete;

    boolean allowIncomplete() {
        return allowIncomplete;
    }

    /** The gate for a command that always has one. */
    Gate gate() {
        return gate(failOn.isEmpty() ? Gate.DEFAULT_FAIL_ON : failOn);
    }

    /** The gate for a command that has one where {@code --fail-on} asks for it. */
    @Nullable
    Gate gateIfAsked() {
        if (!failOn.isEmpty()) {
            return gate(failOn);
        }
        if (baseline != null || max != null || allowIncomplete) {
            String option = baseline != null ? "--baseline" : max != null ? "--max" : "--allow-incomplete";
            throw mistake(option + " is of no use without --fail-on; add for instance --fail-on leaked,rescued");
        }
        return null;
    }

    private Gate gate(Set<Verdict> verdicts) {
        if (max != null && max < 0) {
            throw mistake("Invalid value for option '--max': " + max + " is less than 0");
        }
        return new Gate(verdicts, Severities.OF_RULES, max == null ? 0 : max, known(), Suppressions.NONE);
    }

    private Baseline known() {
        if (baseline == null) {
            return Baseline.NONE;
        }
        try {
            return Baseline.of(Reports.read(List.of(baseline)));
        } catch (CommandFailure e) {
            String why = e.messages().get(0);
            throw new CommandFailure(ExitStatus.USAGE, "--baseline " + baseline + " cannot be used: " + why, e);
        }
    }

    private RuntimeException mistake(String message) {
        return command == null
                ? new IllegalStateException(message)
                : new ParameterException(command.commandLine(), message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that set the policy of a build. */
final class GateOptions extends PolicyOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--max",
            paramLabel = "N",
            description = "The number of findings that may pass although they would fail the gate. Default: 0")
    private @Nullable Long max;

    @Option(names = "--allow-incomplete", description = "Exit with 0 instead of 5 if the report is incomplete.")
    private boolean allowIncomplete;

    boolean allowIncomplete() {
        return allowIncomplete;
    }

    /** The gate, with its limit. */
    Gate limited() {
        if (max != null && max < 0) {
            throw mistake("Invalid value for option '--max': " + max + " is less than 0");
        }
        return gate(max == null ? 0 : max, known());
    }

    /** Whether a command that need not judge is to do so: where {@code --fail-on} asks for it. */
    boolean asked() {
        if (failOn().isEmpty() && (baseline() != null || max != null || allowIncomplete)) {
            String option = baseline() != null ? "--baseline" : max != null ? "--max" : "--allow-incomplete";
            throw mistake(option + " is of no use without --fail-on; add for instance --fail-on leaked,rescued");
        }
        return !failOn().isEmpty();
    }

    /** The file that {@code --update-baseline} writes. */
    Path baselineToUpdate() {
        Path file = baseline();
        if (file == null) {
            throw mistake(
                    "--update-baseline needs a file to write; add for instance --baseline unclosed-baseline.jsonl");
        }
        if (Files.isDirectory(file) || BaselineFiles.isJournal(file)) {
            throw mistake("--update-baseline would overwrite " + file + ", which is no baseline; name another file");
        }
        return file;
    }

    /** The gate, also where the baseline is still to be written. */
    Gate gateToUpdate() {
        Path file = baseline();
        return file == null || Files.exists(file) ? gate(0, known()) : gate(0, Baseline.NONE);
    }

    /** A combination of options that makes no sense. */
    RuntimeException mistake(String message) {
        return command == null
                ? new IllegalStateException(message)
                : new ParameterException(command.commandLine(), message);
    }
}

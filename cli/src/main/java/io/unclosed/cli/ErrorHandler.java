// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.command.CommandFailure;
import io.unclosed.cli.command.ExitStatus;
import io.unclosed.cli.configuration.Configuration;
import io.unclosed.cli.configuration.MisconfiguredException;
import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.text.Printable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in one line each; a stack trace only where it is asked for. */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final UnclosedCommand root;

    private final Configuration configuration;

    ErrorHandler(UnclosedCommand root, Configuration configuration) {
        this.root = root;
        this.configuration = configuration;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        if (mistake instanceof MisconfiguredException) {
            root.complain(String.valueOf(mistake.getMessage()));
            return ExitStatus.USAGE;
        }
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String origin = configuration
                .origin(mistake.getArgSpec())
                .map(place -> place + ": ")
                .orElse("");
        root.complain(origin + message(mistake, command) + "; see " + command.qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        int status = ExitStatus.FAILURE;
        if (failure instanceof CommandFailure told) {
            told.messages().forEach(root::complain);
            status = told.exitStatus();
        } else {
            root.complain("failed: " + failure + "; please report it, with what --verbose shows");
        }
        if (root.verbose()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(this::traced);
        }
        return status;
    }

    /** A line of a stack trace, which a tab indents. */
    private void traced(String line) {
        String text = line.stripLeading();
        root.terminal().err().text().println((line.startsWith("\t") ? "\t" : "") + Printable.text(text));
    }

    private static String message(ParameterException mistake, CommandSpec command) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            boolean option = argument.startsWith("-");
            String typed = option ? argument.replaceFirst("=.*", "") : argument;
            Set<String> words = option
                    ? command.optionsMap().keySet()
                    : command.subcommands().keySet();
            String suggestion = Nearest.to(typed, words)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            return "there is no " + (option ? "option " : "command ") + typed + suggestion;
        }
        // Picocli breaks some messages over lines, and stammers in one.
        return String.valueOf(mistake.getMessage())
                .replaceAll("\\s*\\R\\s*", " ")
                .replace("option option ", "option ");
    }
}

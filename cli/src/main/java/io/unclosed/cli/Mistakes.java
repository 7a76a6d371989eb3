// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.command.CommandFailure;
import io.unclosed.cli.command.ExitStatus;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in one line each; a stack trace only where it is asked for. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final UnclosedCommand root;

    Mistakes(UnclosedCommand root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        String message = String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        String help = mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        root.complain(message + suggestion(mistake) + "; see " + help);
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
            failure.printStackTrace(root.terminal().err().text());
        }
        return status;
    }

    private static String suggestion(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    }
}

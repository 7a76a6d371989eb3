// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.command.CheckCommand;
import io.unclosed.cli.command.ReportCommand;
import io.unclosed.cli.command.RunCommand;
import io.unclosed.cli.terminal.Terminal;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int status = commandLine(terminal).execute(arguments);
        terminal.out().text().flush();
        terminal.err().text().flush();
        System.exit(status);
    }

    /** All commands, on a terminal. */
    public static CommandLine commandLine(Terminal terminal) {
        UnclosedCommand root = new UnclosedCommand(terminal);
        Mistakes mistakes = new Mistakes(root);
        CommandLine run = new CommandLine(new RunCommand(root));
        CommandLine line = new CommandLine(root)
                .addSubcommand(run)
                .addSubcommand(new ReportCommand(root))
                .addSubcommand(new CheckCommand(root))
                .addSubcommand(new GenerateCompletion())
                .setOut(terminal.out().text())
                .setErr(terminal.err().text())
                .setUsageHelpWidth(Math.max(80, terminal.width()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes);
        // What follows the command's name belongs to the command: "run java -version" needs no "--".
        run.setStopAtPositional(true);
        return line;
    }
}

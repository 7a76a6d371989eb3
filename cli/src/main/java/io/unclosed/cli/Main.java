// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.command.CheckCommand;
import io.unclosed.cli.command.DiffCommand;
import io.unclosed.cli.command.ExitStatus;
import io.unclosed.cli.command.MergeCommand;
import io.unclosed.cli.command.ReportCommand;
import io.unclosed.cli.command.ReportCommand.Format;
import io.unclosed.cli.command.RunCommand;
import io.unclosed.cli.command.SuppressCommand;
import io.unclosed.cli.command.TypesCommand;
import io.unclosed.cli.configuration.Configuration;
import io.unclosed.cli.terminal.Colour;
import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import java.io.IOException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

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
        Configuration configuration = new Configuration(terminal.variables());
        UnclosedCommand root = new UnclosedCommand(terminal, configuration);
        ErrorHandler mistakes = new ErrorHandler(root, configuration);
        CommandLine run = new CommandLine(new RunCommand(root));
        CommandLine line = new CommandLine(root)
                .addSubcommand(run)
                .addSubcommand(new ReportCommand(root))
                .addSubcommand(new CheckCommand(root))
                .addSubcommand(new DiffCommand(root))
                .addSubcommand(new MergeCommand(root))
                .addSubcommand(new SuppressCommand(root))
                .addSubcommand(new TypesCommand(root))
                .addSubcommand(new GenerateCompletion())
                .addSubcommand(new HelpCommand())
                .registerConverter(Verdict.class, new WordConverter<>(Verdict.values(), Verdict::word))
                .registerConverter(Severity.class, new WordConverter<>(Severity.values(), Severity::word))
                .registerConverter(Format.class, new WordConverter<>(Format.values(), Format::toString))
                .registerConverter(Colour.class, new WordConverter<>(Colour.values(), Colour::toString))
                .setOut(terminal.out().text())
                .setErr(terminal.err().text())
                // Else a file "@…" that a project brings along could give options where the shell expands *.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(Math.max(80, terminal.width()))
                .setDefaultValueProvider(configuration)
                .setExecutionStrategy(result -> execute(result, configuration, root))
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes);
        // What follows the command's name belongs to the command: "run java -version" needs no "--".
        run.setStopAtPositional(true);
        return line;
    }

    /** Help is there whatever is configured. */
    private static int execute(ParseResult result, Configuration configuration, UnclosedCommand root) {
        if (asksForHelp(result)) {
            configuration.show();
        }
        Integer help = CommandLine.executeHelpRequest(result);
        if (help != null) {
            return help;
        }
        configuration.requireFine(result);
        configuration.uses().forEach(root::tell);
        int status = new CommandLine.RunLast().execute(result);
        return isLost(root) && status == ExitStatus.FINE ? ExitStatus.FAILURE : status;
    }

    private static boolean asksForHelp(ParseResult result) {
        return result.asCommandLineList().stream()
                .anyMatch(line -> line.isUsageHelpRequested()
                        || line.isVersionHelpRequested()
                        || line.getCommandSpec().helpCommand());
    }

    /** A closed pipe is no error: its reader has seen enough. A full disk is one. */
    private static boolean isLost(UnclosedCommand root) {
        Output out = root.terminal().out();
        out.text().flush();
        String reason = out.failure().map(IOException::getMessage).orElse("Broken pipe");
        if (reason.contains("Broken pipe")) {
            return false;
        }
        root.complain("cannot write all of it to standard output: " + reason);
        return true;
    }
}

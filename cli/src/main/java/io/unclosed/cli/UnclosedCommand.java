// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.command.Setting;
import io.unclosed.cli.command.Version;
import io.unclosed.cli.terminal.Colour;
import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: nothing but the options that all commands share. */
@Command(
        name = "unclosed",
        header = "Finds the resources a JVM forgot to close.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:Unclosed itself failed",
            "2:usage",
            "3:the gate failed",
            "4:no report found",
            "5:the report is incomplete and nothing else is wrong"
        },
        footer = {
            "",
            "Examples:",
            "  unclosed run -- java -jar app.jar       what did it forget to close?",
            "  unclosed report unclosed-reports        show it again",
            "  unclosed check unclosed-reports         fail the build on it",
            "  unclosed check --help                   all about one command"
        })
final class UnclosedCommand implements Setting {

    private final Terminal terminal;
    private Colour colour = Colour.AUTO;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "When Unclosed itself fails, show the stack trace.")
    private boolean verbose;

    UnclosedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            description = "${COMPLETION-CANDIDATES}; auto, unless given, means: on a terminal, and not when the"
                    + " variable NO_COLOR is set.")
    void colour(Colour chosen) {
        colour = chosen;
        if (spec != null) {
            // Help is printed by picocli itself, which must know too.
            spec.root().commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(ansi(terminal.out())));
        }
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public Ansi ansi(Output output) {
        return terminal.colours(output, colour) ? Ansi.ON : Ansi.OFF;
    }
}

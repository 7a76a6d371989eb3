// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.command.Setting;
import io.unclosed.cli.command.VersionProvider;
import io.unclosed.cli.configuration.Configuration;
import io.unclosed.cli.terminal.Colour;
import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
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
        versionProvider = VersionProvider.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no problem",
            "1:Unclosed itself failed",
            "2:wrong usage",
            "3:the gate failed",
            "4:no report found",
            "5:the report is incomplete, and there is no other problem"
        },
        footer = {
            "",
            "Examples:",
            "  unclosed run -- java -jar app.jar       run a program and report its leaks",
            "  unclosed report unclosed-reports        show the report again",
            "  unclosed check unclosed-reports         fail a build on leaks",
            "  unclosed check --help                   show all options of a command",
            "",
            "Defaults for options can be set in a file unclosed.properties by their long names (fail-on=leaked) or in"
                    + " the environment (UNCLOSED_FAIL_ON=leaked)."
        })
final class UnclosedCommand implements Setting {

    private final Terminal terminal;
    private final Configuration configuration;
    private Colour colour = Colour.AUTO;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description =
                    "Show which settings apply and where they come from, and a stack trace when Unclosed itself fails.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Show no progress. Show nothing at all if nothing is wrong.")
    private boolean quiet;

    UnclosedCommand(Terminal terminal, Configuration configuration) {
        this.terminal = terminal;
        this.configuration = configuration;
    }

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Read defaults for options from this file. Default: unclosed.properties")
    void config(Path file) {
        configuration.file(file);
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            description =
                    "Use colours: ${COMPLETION-CANDIDATES}. With auto, on a terminal only, and not if the variable"
                            + " NO_COLOR is set. Default: ${DEFAULT-VALUE}")
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

    /** For who wants to know. */
    void tell(String message) {
        if (verbose) {
            complain(message);
        }
    }

    @Override
    public boolean quiet() {
        return quiet;
    }

    @Override
    public Map<String, String> agentOptions() {
        return spec == null ? Map.of() : configuration.agentOptions(spec.commandLine());
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

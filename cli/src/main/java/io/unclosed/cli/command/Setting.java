// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import io.unclosed.model.text.Printable;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Shared by the commands: the terminal, and the global options as they were given. */
public interface Setting {

    Terminal terminal();

    /** Colours or not, for one of the terminal's outputs. */
    Ansi ansi(Output output);

    /** Whether nothing is to be said where nothing is wrong. */
    boolean quiet();

    /** Options for the agent that are configured, by their keys. */
    Map<String, String> agentOptions();

    /** Writes a line to standard output. */
    default void print(String line) {
        terminal().out().text().println(Printable.text(line));
    }

    /** Writes a line to standard error. */
    default void complain(String message) {
        terminal().err().text().println("unclosed: " + Printable.text(message));
    }
}

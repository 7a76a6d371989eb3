// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.manual;

import io.unclosed.cli.Main;
import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes a man page for each command and the completion script, where a system looks for them below a prefix. */
public final class Manual {

    private static final String PROGRAM = "unclosed";

    private Manual() {}

    /**
     * Writes all.
     *
     * @param arguments the folder to write to, and the day of the pages, {@code 2026-11-23} and whatever follows
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments[1].substring(0, "yyyy-mm-dd".length()));
    }

    static void write(Path folder, String day) throws IOException {
        CommandLine root = commands();
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        Files.writeString(pages.resolve(PROGRAM + ".1"), new ManPage(root, day).text());
        for (CommandLine command : root.getSubcommands().values()) {
            Files.writeString(
                    pages.resolve(PROGRAM + "-" + command.getCommandName() + ".1"), new ManPage(command, day).text());
        }
        Path completions = Files.createDirectories(folder.resolve("bash-completion/completions"));
        Files.writeString(completions.resolve(PROGRAM), AutoComplete.bash(PROGRAM, root));
    }

    /** On no terminal and with nothing configured: the same in every build. */
    private static CommandLine commands() {
        Output nowhere = Output.of(OutputStream.nullOutputStream(), StandardCharsets.UTF_8, false);
        return Main.commandLine(new Terminal(nowhere, nowhere, Map.of()));
    }
}

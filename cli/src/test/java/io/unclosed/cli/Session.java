// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One call of the command line, its output caught.
 *
 * @param status the exit code
 */
public record Session(int status, String out, String err) {

    /** Runs with an empty environment, on no terminal, in UTF-8. */
    public static Session of(String... arguments) {
        return of(Map.of(), StandardCharsets.UTF_8, false, arguments);
    }

    public static Session of(Map<String, String> variables, Charset charset, boolean interactive, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(Output.of(out, charset, interactive), Output.of(err, charset, interactive), variables);
        int status = Main.commandLine(terminal).execute(arguments);
        terminal.out().text().flush();
        terminal.err().text().flush();
        // JSON is UTF-8 whatever the terminal's charset is, and ASCII is part of both.
        return new Session(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

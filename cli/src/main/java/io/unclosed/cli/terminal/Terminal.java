// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the command line was started from.
 *
 * @param variables the environment
 */
public record Terminal(Output out, Output err, Map<String, String> variables) {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 140;

    public Terminal {
        variables = Map.copyOf(variables);
    }

    /** The one of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                Output.of(new FileOutputStream(FileDescriptor.out), charset("stdout"), isTerminal(1)),
                Output.of(new FileOutputStream(FileDescriptor.err), charset("stderr"), isTerminal(2)),
                System.getenv());
    }

    /** How many columns a line may fill, within reason: {@code COLUMNS}, or those of the terminal, or 80. */
    public int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        if (columns.matches("[0-9]{1,5}")) {
            return withinReason(Integer.parseInt(columns));
        }
        return out.interactive() ? withinReason(TerminalSize.columns().orElse(USUAL_WIDTH)) : USUAL_WIDTH;
    }

    private static int withinReason(int columns) {
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, columns));
    }

    /** Whether to write colours to an output. */
    public boolean colours(Output output, Colour colour) {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                output.interactive()
                        && variables.getOrDefault("NO_COLOR", "").isEmpty()
                        && !variables.getOrDefault("TERM", "").equals("dumb");
        };
    }

    private static Charset charset(String stream) {
        // JDK 19 and later know the first, JDK 17 the others.
        return Stream.of(stream + ".encoding", "sun." + stream + ".encoding", "native.encoding")
                .map(key -> System.getProperty(key, ""))
                .filter(name -> !name.isEmpty() && Charset.isSupported(name))
                .map(Charset::forName)
                .findFirst()
                .orElse(Charset.defaultCharset());
    }

    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", String.valueOf(descriptor));
        if (Files.isSymbolicLink(link)) {
            // Only Linux tells output from error; System.console() looks at input and output together.
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return hasConsole();
    }

    @SuppressWarnings("SystemConsoleNull") // Null still means no terminal, on the JDKs before 22.
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true; // JDK 17: a console is a terminal.
        }
    }
}

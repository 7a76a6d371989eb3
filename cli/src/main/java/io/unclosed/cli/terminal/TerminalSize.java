// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks how wide the terminal is that a process stands in. Shells know it as {@code COLUMNS}, but rarely hand it on. */
final class TerminalSize {

    private static final File TERMINAL = new File("/dev/tty");
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");
    private static final long PATIENCE_MILLIS = 1000;

    private TerminalSize() {}

    /** Asked once. Empty where there is no terminal, or no {@code stty} to ask, as on Windows. */
    static OptionalInt columns() {
        return Asked.COLUMNS;
    }

    private static final class Asked {
        static final OptionalInt COLUMNS = ask();
    }

    private static OptionalInt ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                stty.destroyForcibly();
                return OptionalInt.empty();
            }
            try (var answer = stty.getInputStream()) {
                return columns(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
            }
        } catch (IOException unable) {
            return OptionalInt.empty();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** A terminal of 0 columns, as some emulators have, does not know. */
    static OptionalInt columns(String answer) {
        Matcher size = ROWS_AND_COLUMNS.matcher(answer);
        return size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
    }
}

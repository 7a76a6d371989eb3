// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.util.Locale;

/** When to write colours. */
public enum Colour {
    /** To a terminal, unless the variable {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER;

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

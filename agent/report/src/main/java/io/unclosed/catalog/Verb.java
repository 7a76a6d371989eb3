// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.Locale;

/** What a member does to a resource. */
public enum Verb {
    /** Opens it, when it returns normally. */
    OPENS,
    /** Closes it, as soon as it is entered. */
    CLOSES,
    /** Makes known what a person recognises it by, when it returns normally. */
    DETAILS,
    /** Takes it over for the JDK itself, when it returns normally. */
    KEEPS,
    /** Sets a dead man's switch for its first argument. The agent's own, not in the grammar. */
    GUARDS,
    /** Runs a Cleaner on the calling thread. The agent's own, not in the grammar. */
    SWEEPS;

    /** The word in the grammar. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.Locale;

/** The effect of a member on a resource. */
public enum Verb {
    /** Opens it, when it returns normally. */
    OPENS,
    /** Closes it, as soon as it is entered, or late: when it returned normally. */
    CLOSES,
    /** Sets the text by which a person recognises it, when it returns normally. */
    DETAILS,
    /** Takes it over for the JDK itself, when it returns normally. */
    KEEPS,
    /** Begins to hold something, when it returns normally. */
    STARTS,
    /** Gives back one of what it began to hold, as soon as it is entered. */
    STOPS,
    /** Hands the program what its constructors opened on the way, when it returns normally. */
    HANDS,
    /** Makes it, when it returns normally, but the program does not have it yet. */
    PREPARES,
    /** From when it returned normally, the resource counts as closed once the resource inside it was released, by any code. */
    WRAPS,
    /** Counts one reference more, or some, when it returns normally. */
    RETAINS,
    /** Counts one reference less, or some, as soon as it is entered. The last one closes it. */
    RELEASES,
    /** Sets a dead man's switch for its first argument. The agent's own, not in the grammar. */
    GUARDS,
    /** Closes what an annotation says must be closed, as soon as it is entered. The agent's own, not in the grammar. */
    ENDS,
    /** Runs a Cleaner on the calling thread. The agent's own, not in the grammar. */
    SWEEPS;

    /** The word in the grammar. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

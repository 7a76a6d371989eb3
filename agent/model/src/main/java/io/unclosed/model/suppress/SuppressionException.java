// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import java.util.List;

/** A suppressions file that does not follow the grammar. The message is one line: the place, the text there, the remedy. */
public final class SuppressionException extends Exception {

    private static final long serialVersionUID = 1;

    private final String typed;
    private final transient List<String> words;

    /**
     * A mistake at a place.
     *
     * @param typed what stands there, or an empty text
     * @param words what could stand there, where these are few
     */
    SuppressionException(String file, int line, int column, String problem, String typed, List<String> words) {
        super(file + ":" + line + ":" + column + ": " + problem);
        this.typed = typed;
        this.words = List.copyOf(words);
    }

    /** What stands where something else was expected. */
    public String typed() {
        return typed;
    }

    /** The words that were expected, from which a suggestion is made; empty where any word is allowed. */
    public List<String> words() {
        return words;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import io.unclosed.model.catalog.LineTokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a suppressions file, its words taken from left to right. */
final class RuleLine {

    private final String file;
    private final int number;
    private final LineTokenizer words;

    RuleLine(String file, int number, String text) {
        this.file = file;
        this.number = number;
        this.words = LineTokenizer.ofSuppressions(file, number, text, !isReason(text.strip()));
    }

    /** A reason has no escapes: what people write of their paths has backslashes. */
    private static boolean isReason(String line) {
        String word = "because";
        return line.startsWith(word)
                && (line.length() == word.length() || Character.isWhitespace(line.charAt(word.length())));
    }

    int number() {
        return number;
    }

    boolean atEnd() {
        return words.atEnd();
    }

    /** The next word, without taking it; empty at the end. */
    String peek() {
        return words.peek();
    }

    /** The next word. */
    String take(String expected) throws SuppressionException {
        if (atEnd()) {
            throw unexpected(expected);
        }
        String word = words.peek();
        words.take();
        return word;
    }

    /** A text in double quotes, without them. */
    String quoted(String expected) throws SuppressionException {
        String word = peek();
        if (word.length() < 2 || !word.startsWith("\"") || !word.endsWith("\"") || word.length() == 2) {
            throw unexpected(expected);
        }
        words.take();
        return word.substring(1, word.length() - 1);
    }

    /** What stands between the quotes around the next word, without taking it; null where it has none. */
    @Nullable
    String peekQuoted() {
        String word = peek();
        return word.startsWith("\"") && word.endsWith("\"") && word.length() > 1
                ? word.substring(1, word.length() - 1)
                : null;
    }

    void expectEnd() throws SuppressionException {
        if (!atEnd()) {
            throw unexpected("the end of the line");
        }
    }

    /** The error for an unexpected next word. */
    SuppressionException unexpected(String expected) {
        return unexpected(expected, List.of());
    }

    /** The next word is none of those that were expected. */
    SuppressionException unexpected(String expected, List<String> candidates) {
        String found = atEnd() ? "" : "'" + peek() + "': ";
        return new SuppressionException(
                file, number, words.position().column(), found + "expected " + expected, peek(), candidates);
    }
}

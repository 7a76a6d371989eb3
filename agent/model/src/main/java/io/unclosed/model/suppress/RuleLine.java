// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a suppressions file, its words taken from left to right. */
final class RuleLine {

    private record Word(String text, int column) {}

    private final String file;
    private final int number;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private int next;

    RuleLine(String file, int number, String text) {
        this.file = file;
        this.number = number;
        this.end = text.length() + 1;
        int index = 0;
        while (index < text.length()) {
            char c = text.charAt(index);
            if (c == '#') {
                return;
            }
            int stop = Character.isWhitespace(c) ? index + 1 : endOfWord(text, index, !isReason());
            if (!Character.isWhitespace(c)) {
                words.add(new Word(text.substring(index, stop), index + 1));
            }
            index = stop;
        }
    }

    /** A reason has no escapes: what people write of their paths has backslashes. */
    private boolean isReason() {
        return !words.isEmpty() && words.get(0).text().equals("because");
    }

    /** A text in quotes may hold blanks. */
    private static int endOfWord(String text, int start, boolean escapes) {
        if (text.charAt(start) == '"') {
            int quote = start + 1;
            while (quote < text.length() && text.charAt(quote) != '"') {
                quote += escapes && text.charAt(quote) == '\\' ? 2 : 1;
            }
            return Math.min(quote + 1, text.length());
        }
        int index = start;
        while (index < text.length() && !Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    int number() {
        return number;
    }

    boolean atEnd() {
        return next == words.size();
    }

    /** The next word, without taking it; empty at the end. */
    String peek() {
        return atEnd() ? "" : words.get(next).text();
    }

    /** The next word. */
    String take(String expected) throws SuppressionException {
        if (atEnd()) {
            throw unexpected(expected);
        }
        return words.get(next++).text();
    }

    /** A text in double quotes, without them. */
    String quoted(String expected) throws SuppressionException {
        String word = peek();
        if (word.length() < 2 || !word.startsWith("\"") || !word.endsWith("\"") || word.length() == 2) {
            throw unexpected(expected);
        }
        next++;
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

    /** The next word is not what was expected. */
    SuppressionException unexpected(String expected) {
        return unexpected(expected, List.of());
    }

    /** The next word is none of those that were expected. */
    SuppressionException unexpected(String expected, List<String> candidates) {
        int column = atEnd() ? end : words.get(next).column();
        String found = atEnd() ? "" : "'" + peek() + "': ";
        return new SuppressionException(file, number, column, found + "expected " + expected, peek(), candidates);
    }
}

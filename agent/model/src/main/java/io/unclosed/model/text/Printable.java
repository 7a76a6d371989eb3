// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.text;

/**
 * Makes a stranger's text fit to print: a name of a file, a class, a thread or a rule may hold line ends, orders to the
 * terminal, and characters that turn around what stands beside them.
 *
 * <p>All output goes through here, that of the agent, too.
 */
public final class Printable {

    private static final int PLAIN_FROM = ' ';
    private static final int PLAIN_TO = '~';

    private Printable() {}

    /** On one line: each invisible character, and half of a pair, is written as {@code \}{@code u202E}. */
    public static String text(String text) {
        int index = 0;
        while (index < text.length() && isPlain(text.charAt(index))) {
            index++;
        }
        if (index == text.length()) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16).append(text, 0, index);
        while (index < text.length()) {
            int point = text.codePointAt(index);
            append(printable, point);
            index += Character.charCount(point);
        }
        return printable.toString();
    }

    /** Whether a character may stand as it is: no control, no order of directions, no line end, no half of a pair. */
    public static boolean isPrintable(int point) {
        if (isPlain(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> !isNoncharacter(point);
        };
    }

    /** Appends a character, or the escape in its place; JSON reads the same escapes. */
    public static void append(StringBuilder out, int point) {
        if (isPrintable(point)) {
            out.appendCodePoint(point);
        } else if (Character.isSupplementaryCodePoint(point)) {
            escape(out, Character.highSurrogate(point));
            escape(out, Character.lowSurrogate(point));
        } else {
            escape(out, (char) point);
        }
    }

    private static void escape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.toUpperCase(Character.forDigit(c >> shift & 0xF, 16)));
        }
    }

    private static boolean isPlain(int point) {
        return point >= PLAIN_FROM && point <= PLAIN_TO;
    }

    /** U+FFFE, U+FFFF and their like on the other planes, which XML has no way to write. */
    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE;
    }
}

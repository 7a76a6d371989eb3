// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

/** Makes a stranger's text fit to print: a file name may hold line ends and orders to the terminal. */
public final class Printable {

    private Printable() {}

    /** With a question mark for each character that a terminal might obey or that XML has no way to write. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> printable.appendCodePoint(isPlain(point) ? point : '?'));
        return printable.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> !isNoncharacter(point);
        };
    }

    /** U+FFFE, U+FFFF and their like on the other planes. */
    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE;
    }
}

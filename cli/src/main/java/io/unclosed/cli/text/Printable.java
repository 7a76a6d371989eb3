// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

/** Makes a stranger's text fit to print: a file name may hold line ends and orders to the terminal. */
final class Printable {

    private Printable() {}

    static String text(String text) {
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
            default -> true;
        };
    }
}

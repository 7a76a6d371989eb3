// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.List;
import java.util.Random;

/** What a stranger may call a file, a class, a thread: at random, and the same for the same seed. */
public final class HostileText {

    /** Besides letters: what some language or format means something by. */
    private static final List<String> PIECES = List.of(
            "\u001b[2J",
            "\u001b]0;x\u0007",
            "\u009b31m",
            "\u0085",
            "\u007f",
            "\u0000",
            "\b",
            "\r",
            "\n",
            "\t",
            " ",
            "\u2028",
            "\u2029",
            "\u202a",
            "\u202b",
            "\u202c",
            "\u202d",
            "\u202e",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u200e",
            "\u200f",
            "\u061c",
            "\u200b",
            "\ufeff",
            "\ud800",
            "\udfff",
            "\udb40\udc41",
            "\ud83d\ude00",
            "ä",
            "\u0bb9",
            "\uffff",
            "\"",
            "'",
            "`",
            "\\",
            "\\\\",
            "\\n",
            "\\u202E",
            "\\\"",
            "#",
            "# ",
            "*",
            "**",
            "?",
            "%",
            "%0A",
            "&",
            "<",
            ">",
            "]]>",
            "]",
            "[",
            "](",
            "{0}",
            "{",
            "}",
            ";",
            ",",
            ":",
            "::error::",
            "/",
            "..",
            ".",
            "$",
            "$$Lambda/0x00007f1234",
            "@",
            "=",
            "(",
            ")",
            "|",
            "!",
            "<init>",
            "new",
            "because \"x\"",
            "suppress *",
            "at",
            "in",
            "until",
            "\n  at **",
            "é",
            "e\u0301");

    private HostileText() {}

    /** Of a few pieces, never empty. */
    public static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.append((char) ('a' + random.nextInt(26)));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    /** The first character that orders a terminal about, turns a text around, ends a line or is half of one; -1 if none. */
    public static int firstUnfit(String text) {
        return text.codePoints()
                .filter(point -> point != '\n' && isUnfit(point))
                .findFirst()
                .orElse(-1);
    }

    /** By numbers and not by properties of Unicode, which the code under test asks. */
    private static boolean isUnfit(int point) {
        return point < 0x20
                || (point >= 0x7f && point <= 0x9f)
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200e
                || point == 0x200f
                || point == 0x061c
                || point == 0x2028
                || point == 0x2029
                || (point >= 0xd800 && point <= 0xdfff);
    }
}

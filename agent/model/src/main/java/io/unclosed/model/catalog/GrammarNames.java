// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/** Names and numbers of the grammar. Plain loops: the agent reads its catalog while the program waits to start. */
public final class GrammarNames {

    private static final String ARRAY = "[]";

    private GrammarNames() {}

    static boolean isIdentifier(String word) {
        return isIdentifier(word.toCharArray(), 0, word.length());
    }

    public static boolean isClass(String word) {
        char[] letters = word.toCharArray();
        int start = 0;
        for (int index = 0; index < letters.length; index++) {
            if (letters[index] == '.') {
                if (!isIdentifier(letters, start, index)) {
                    return false;
                }
                start = index + 1;
            }
        }
        return isIdentifier(letters, start, letters.length);
    }

    private static boolean isIdentifier(char[] letters, int start, int end) {
        if (start == end || !Character.isJavaIdentifierStart(letters[start])) {
            return false;
        }
        for (int index = start + 1; index < end; index++) {
            char letter = letters[index];
            boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
            if (!plain && !Character.isJavaIdentifierPart(letter)) {
                return false;
            }
        }
        return true;
    }

    static boolean isType(String word) {
        String element = word;
        while (element.endsWith(ARRAY)) {
            element = element.substring(0, element.length() - ARRAY.length());
        }
        return isClass(element);
    }

    /** A whole number without a sign, or -1 where the word is none or is above the most. */
    static int number(String word, int most) {
        int number = 0;
        for (int i = 0; i < word.length() && number <= most; i++) {
            int digit = Character.digit(word.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return word.isEmpty() || number > most ? -1 : number;
    }
}

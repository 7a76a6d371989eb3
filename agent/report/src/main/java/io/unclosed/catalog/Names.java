// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

/** Names and numbers of the grammar. Plain loops: the agent reads its catalog while the program waits to start. */
final class Names {

    private static final String ARRAY = "[]";

    private Names() {}

    static boolean isIdentifier(String word) {
        if (word.isEmpty() || !Character.isJavaIdentifierStart(word.charAt(0))) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isJavaIdentifierPart(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isClass(String word) {
        for (String part : word.split("\\.", -1)) {
            if (!isIdentifier(part)) {
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

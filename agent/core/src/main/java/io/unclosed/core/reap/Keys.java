// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

/** Tells what looks like made by chance, such as a key in a path, from what people call things. */
final class Keys {

    /** So many letters and digits in a row, well mixed, no person types. */
    private static final int RUN = 16;

    private static final int DIGITS = 4;
    private static final int CHANGES = 3;
    private static final int DIGITS_OF_UUID = 32;

    private Keys() {}

    /** Whether a part of a text is such a key, or holds one. */
    static boolean isKey(String text, int start, int end) {
        int run = 0;
        int digits = 0;
        int changes = 0;
        int hex = 0;
        for (int i = start; i < end; i++) {
            char here = text.charAt(i);
            boolean digit = here >= '0' && here <= '9';
            if (Character.isLetterOrDigit(here)) {
                changes += run > 0 && digit != Character.isDigit(text.charAt(i - 1)) ? 1 : 0;
                run++;
                digits += digit ? 1 : 0;
            } else {
                run = 0;
                digits = 0;
                changes = 0;
            }
            hex = isHex(here) ? hex + 1 : here == '-' ? hex : 0;
            if ((run >= RUN && (digits >= DIGITS || changes >= CHANGES)) || hex == DIGITS_OF_UUID) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHex(char here) {
        return (here >= '0' && here <= '9') || (here >= 'a' && here <= 'f') || (here >= 'A' && here <= 'F');
    }
}

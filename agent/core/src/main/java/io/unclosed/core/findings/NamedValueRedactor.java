// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import java.util.Locale;
import java.util.Set;

/** Masks values with names such as password, in any text. One use only. */
final class NamedValueRedactor {

    /** A name that ends in one of these, whatever stands before: {@code trustStorePassword}, {@code access_token}. */
    private static final Set<String> ENDINGS =
            Redactor.words("password passwd passwort passphrase passcode pwd secret token apikey "
                    + "accesskey accountkey privatekey secretkey signature credential credentials sessionid");

    private static final Set<String> NAMES = Redactor.words("pass pw sig jwt salt hash");

    private static final int LONGEST_NAME = 64;

    private final String text;
    private final StringBuilder masked;

    /** The text that was not copied yet begins here. */
    private int position;

    NamedValueRedactor(String text) {
        this.text = text;
        this.masked = new StringBuilder(text.length());
    }

    String masked() {
        while (position < text.length()) {
            if (!isOfName(text.charAt(position))) {
                copyTo(position + 1);
                continue;
            }
            String name = nextName();
            if (name.equals("bearer") || name.equals("basic")) {
                copySpace();
                maskWord();
            } else if (isSecret(name)) {
                maskValue();
            }
        }
        return masked.toString();
    }

    private static boolean isSecret(String name) {
        if (NAMES.contains(name)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The value after a name: after an equals sign any text, else only text in quotes or braces. */
    private void maskValue() {
        int value = position;
        while (value < text.length() && "\"'`]=:>({ ".indexOf(text.charAt(value)) >= 0) {
            value++;
        }
        if (text.startsWith(Redactor.MASK, value)) {
            copyTo(value + Redactor.MASK.length()); // the text after it was checked already
            return;
        }
        if (position < text.length() && "\"'`]".indexOf(text.charAt(position)) >= 0) {
            copyTo(position + 1); // the name is in quotes itself
        }
        copySpace();
        boolean assigned = false;
        while (position < text.length() && "=:>(".indexOf(text.charAt(position)) >= 0) {
            assigned |= text.charAt(position) == '=';
            copyTo(position + 1);
            copySpace();
        }
        if (position < text.length() && isQuote(position)) {
            maskQuoted();
        } else if (assigned) {
            maskBare();
        }
    }

    /** Quotes are doubled or escaped inside, braces doubled. */
    private void maskQuoted() {
        char open = text.charAt(position);
        char close = open == '{' ? '}' : open;
        copyTo(position + 1);
        masked.append(Redactor.MASK);
        while (position < text.length()) {
            char here = text.charAt(position);
            boolean doubled = here == close && text.startsWith(String.valueOf(close), position + 1);
            if (here == close && !doubled) {
                copyTo(position + 1);
                return;
            }
            position += doubled || (here == '\\' && open != '{') ? 2 : 1;
        }
        position = text.length();
    }

    /** Up to where the next parameter begins. */
    private void maskBare() {
        int start = position;
        while (position < text.length() && !endsParameter(position)) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(position, text.length());
        if (position > start) {
            masked.append(Redactor.MASK);
        }
    }

    private boolean endsParameter(int index) {
        char here = text.charAt(index);
        return here == '&' || here == ';' || Character.isWhitespace(here);
    }

    private void maskWord() {
        int start = position;
        while (position < text.length()
                && !Character.isWhitespace(text.charAt(position))
                && ";&\"'".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position > start) {
            masked.append(Redactor.MASK);
        }
    }

    /** Copies a name and returns it in small letters, without separators and digits. */
    private String nextName() {
        StringBuilder name = new StringBuilder();
        while (position < text.length() && isOfName(text.charAt(position))) {
            char here = text.charAt(position);
            if (Character.isLetter(here) && name.length() < LONGEST_NAME) {
                name.append(here);
            }
            copyTo(position + 1);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char here) {
        return Character.isLetterOrDigit(here) || here == '_' || here == '-';
    }

    private boolean isQuote(int index) {
        return "\"'`{".indexOf(text.charAt(index)) >= 0;
    }

    private void copySpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            copyTo(position + 1);
        }
    }

    private void copyTo(int end) {
        masked.append(text, position, end);
        position = end;
    }
}

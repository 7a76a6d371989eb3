// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import java.util.Locale;
import java.util.Set;

/** Masks the text before the {@code @} of an address. */
final class AddressRedactor {

    /** A user without a password that is as long as this is one: a token. */
    private static final int TOKEN = 16;

    /** So long a text was cut, and the {@code @} may be gone. */
    private static final int CUT = 300;

    private static final int MOST_DIGITS_OF_A_PORT = 5;

    /** So many addresses can stand in one, before it is cut. */
    private static final int MOST = CUT / "a://b:c@".length() + 1;

    /** Their paths may hold an {@code @}. */
    private static final Set<String> WITH_PATHS = Redactor.words("http https ws wss ftp ftps file");

    /** In these, the text before an {@code @} is a name. */
    private static final Set<String> NAMED = Redactor.words("mailto sip sips xmpp acct news nntp");

    private final String text;

    private AddressRedactor(String text) {
        this.text = text;
    }

    static String masked(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                boolean whole = start == 0 && i == text.length();
                masked.append(new AddressRedactor(text.substring(start, i)).masked(whole));
                if (i < text.length()) {
                    masked.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return masked.toString();
    }

    /** @param whole whether there is nothing else in the text, so that it may be an address without slashes */
    private String masked(boolean whole) {
        int authority = text.indexOf("//");
        if (text.startsWith("jdbc:oracle:")) {
            int user = text.indexOf(':', "jdbc:oracle:".length()) + 1;
            int slash = text.indexOf('/', user);
            int at = lastAt(user);
            if (user > 0 && slash > user && text.charAt(user) != '@' && (slash < at || (at < 0 && isCut()))) {
                return masked(slash + 1, at < 0 ? text.length() : at);
            }
        }
        if (authority >= 0) {
            return masked(authority + 2);
        }
        return whole ? withoutSlashes() : text;
    }

    /** The authority, and those of addresses that stand further behind in this one. */
    private String masked(int user) {
        String done = maskedAt(user);
        int next = done.indexOf("://", Math.min(done.length(), user));
        for (int count = 0; next >= 0 && count < MOST; count++) {
            done = new AddressRedactor(done).maskedAt(next + "://".length());
            next = done.indexOf("://", Math.min(done.length(), next + "://".length()));
        }
        return done;
    }

    /** {@code //user:password@host}, where the password may have a slash or an {@code @} in it. */
    private String maskedAt(int user) {
        int end = user;
        if (end < text.length() && text.charAt(end) == '[') { // an address of version 6
            end = Math.max(end, text.indexOf(']', end));
        }
        while (end < text.length() && "/?#:@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            return isCut() && end - user >= TOKEN ? masked(user, end) : text;
        }
        if (text.charAt(end) == '@') {
            return end - user < TOKEN ? text : masked(user, end);
        }
        if (text.startsWith("://", end)
                && text.startsWith("http", user)) { // of a driver that takes an address as its host
            return maskedAt(end + "://".length());
        }
        if (text.charAt(end) != ':' || isPort(end + 1)) {
            return text;
        }
        int at = lastAt(end);
        if (at < 0 && !isCut()) {
            return text;
        }
        return masked(end + 1, at < 0 ? text.length() : at);
    }

    /** Whether a path, a query, another host or nothing follows the digits; of databases' addresses no path has an @. */
    private boolean isPort(int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == start || end - start > MOST_DIGITS_OF_A_PORT) {
            return false;
        }
        if (end == text.length() || "?;,#)".indexOf(text.charAt(end)) >= 0) {
            return true;
        }
        return text.charAt(end) == '/' && (isWithPath(start) || lastAt(start) < 0);
    }

    /** By the scheme of the authority before a place. */
    private boolean isWithPath(int place) {
        int colon = text.lastIndexOf("://", place);
        int start = colon;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return colon > 0
                && !text.startsWith("jdbc:")
                && WITH_PATHS.contains(text.substring(start, colon).toLowerCase(Locale.ROOT));
    }

    private boolean isCut() {
        return text.length() >= CUT;
    }

    /** The last one before what follows the host, if there is one; -1 where not. A password may have all of this in it. */
    private int lastAt(int from) {
        int first = text.indexOf('@', from);
        if (first > firstParameter(from)) {
            return -1;
        }
        int last = first;
        for (int i = first; i >= 0 && i < text.length() && "?#;".indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '@') {
                last = i;
            }
        }
        return last;
    }

    /** Where {@code ?name=} or {@code ;name=} stands, or the end of the text. */
    private int firstParameter(int from) {
        for (int i = from; i < text.length(); i++) {
            if ("?;".indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < text.length() && isOfName(text.charAt(end))) {
                    end++;
                }
                if (end > i + 1 && end < text.length() && text.charAt(end) == '=') {
                    return i;
                }
                i = end - 1;
            }
        }
        return text.length();
    }

    private static boolean isOfName(char here) {
        return Character.isLetterOrDigit(here) || "_.-".indexOf(here) >= 0;
    }

    /** {@code scheme:user:password@host}. */
    private String withoutSlashes() {
        int at = text.indexOf('@');
        if (at < 0 && isCut() && text.indexOf(':') > 1) {
            at = text.length();
        }
        int colon = at < 0 ? -1 : text.lastIndexOf(':', at);
        int slash = at < 0 ? -1 : Math.max(text.lastIndexOf('/', at), text.lastIndexOf('\\', at));
        // A single letter before the colon is a drive.
        if (colon < 2
                || slash >= 0
                || colon + 1 == at
                || NAMED.contains(text.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return text;
        }
        return masked(colon + 1, at);
    }

    private String masked(int from, int to) {
        return text.substring(0, from) + Redactor.MASK + text.substring(to);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import java.util.Locale;
import java.util.Set;

/**
 * Masks the values of parameters in addresses and of properties of connections, unless they are known to be harmless, and the parts of
 * paths that look like keys. Scheme, host, port, database and path stay. One use only.
 */
final class ParameterRedactor {

    /** The value of a parameter with one of these names is shown, unless it looks like a key. */
    private static final Set<String> HARMLESS_NAMES = Redactor.words(
            "account accountname action address apiversion application applicationintent applicationname appname "
                    + "authmech authenticationtype authenticator authtype awsregion bucket catalog characterencoding "
                    + "characterset charset cipher client cluster collation collection connectiontimeout connecttimeout "
                    + "create crypttype currentschema database databasename datasource db dbname defaultendpointsprotocol "
                    + "domain driver encoding encrypt endpoint endpointsuffix entitypath failover fetchsize format group "
                    + "host hostname httppath ifexists informixserver initialcatalog instance instancename keyspace lang "
                    + "language level limit loadbalance locale lock loggerlevel loginmaxretry logintimeout logmech "
                    + "maxpoolsize method mode module network offset options order orderby page pagesize partition port "
                    + "portnumber programname project projectid protocol queue readonly region role schema schemaname "
                    + "searchpath server servername servertimezone service servicename size sort ssl sslmode sslprotocol "
                    + "sslversion sockettimeout sv table tablename targetservertype tenant thread timeout timezone tmode "
                    + "topic transport type uid user userid username usessl useunicode v version virtualhost warehouse zone");

    /** Only of a database; elsewhere it is a session. */
    private static final String DATABASE_INSTANCE = "sid";

    /** A parameter of these names says nothing in reports, however short it is. */
    private static final Set<String> SECRET_NAMES = Redactor.words(
            "assertion auth authorization code codeverifier cookie credential credentials cvc cvv hash nonce otp "
                    + "pass passcode passphrase passwd password passwort pin pw pwd salt samlrequest samlresponse session "
                    + "sessionid sid sig signature state ticket");

    private static final Set<String> SECRET_ENDINGS =
            Redactor.words("key token secret password pwd pin code passphrase credential credentials");

    private static final Set<String> HARMLESS_VALUES = Redactor.words(
            "aes all allow any asc auto csv default desc disable disabled enable enabled false gmt html http "
                    + "https json latin1 mandatory master no none null off on optional plain prefer preferred primary raw "
                    + "read readonly replica require required secondary slave ssl strict tcp text tls true utc utf8 utf8mb4 "
                    + "unicode verifyca verifyfull wadl write wsdl xml xsd yes");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_HARMLESS = 64;
    private static final int MOST_DIGITS = 5;

    /** Of a key: so many letters and digits in a row, well mixed, no person types. */
    private static final int RUN = 16;

    private static final int DIGITS = 4;
    private static final int CHANGES = 3;
    private static final int DIGITS_OF_UUID = 32;

    private final String text;
    private final StringBuilder masked;
    private final boolean database;
    private int position;

    /** Whether the last value was masked: a following text without a name may belong to it. */
    private boolean hidden;

    /** Whether the part behind the first question mark is reached. */
    private boolean query;

    /** How many brackets are open. */
    private int depth;

    private ParameterRedactor(String text) {
        this.text = text;
        this.masked = new StringBuilder(text.length());
        this.database = text.startsWith("jdbc:") || text.startsWith("r2dbc:");
    }

    static String masked(String text) {
        int scheme = scheme(text);
        if (scheme > 0) {
            return new ParameterRedactor(text).address(scheme);
        }
        return isProperties(text) ? new ParameterRedactor(text).properties() : text;
    }

    /** Where the scheme of an address ends; 0 where there is none. A single letter is a drive. */
    private static int scheme(String text) {
        int end = 0;
        while (end < text.length() && isOfScheme(text.charAt(end))) {
            end++;
        }
        boolean scheme = end > 1
                && end + 1 < text.length()
                && Character.isLetter(text.charAt(0))
                && text.charAt(end) == ':'
                && !Character.isWhitespace(text.charAt(end + 1));
        return scheme ? end + 1 : 0;
    }

    /** {@code Server=db;Password=…}. */
    private static boolean isProperties(String text) {
        int end = 0;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return end > 0 && end < text.length() && text.charAt(end) == '=' && text.indexOf(';') > end;
    }

    private String properties() {
        property(';');
        rest(";");
        return masked.toString();
    }

    private String address(int scheme) {
        if (database) {
            copyTo(scheme);
            cubrid();
            rest("?&;#:,/(");
            return masked.toString();
        }
        int authority = text.indexOf("//");
        if (authority >= 0) {
            int end = end(authority + 2, "/?#");
            boolean user = text.lastIndexOf('@', end) >= authority;
            copyTo(user ? end : end(authority + 2, "/?;#"));
            path();
            hidden = false;
        } else {
            copyTo(end(scheme, "?;#"));
        }
        rest("?&;#");
        return masked.toString();
    }

    /** {@code host:port:database:user:password:}, whose parts have no names. */
    private void cubrid() {
        if (!text.startsWith("cubrid:", position)) {
            return;
        }
        int start = position;
        for (int part = 0; part < 5; part++) {
            start = text.indexOf(':', start) + 1;
            if (start == 0) {
                return;
            }
        }
        copyTo(start);
        int end = end(start, ":?");
        if (end > start) {
            mask(end);
        }
    }

    /** The parts of the path up to what follows it. */
    private void path() {
        int end = end(position, "?;#");
        while (position < end) {
            int stop = Math.min(end, end(position + 1, "/"));
            copyTo(position + 1);
            if (isKey(text, position, stop)) {
                mask(stop);
            } else {
                copyTo(stop);
            }
        }
    }

    /** @param introducers behind which a parameter may stand */
    private void rest(String introducers) {
        while (position < text.length()) {
            char here = text.charAt(position);
            copyTo(position + 1);
            query |= here == '?';
            depth += here == '(' ? 1 : here == ')' ? -1 : 0;
            if (introducers.indexOf(here) >= 0) {
                property(here);
            }
        }
    }

    private void property(char introducer) {
        int equals = position;
        while (equals < text.length() && equals - position <= LONGEST_NAME && isOfName(text.charAt(equals))) {
            equals++;
        }
        boolean named = equals > position && equals < text.length() && text.charAt(equals) == '=';
        if (!named) {
            if ("?&;#".indexOf(introducer) >= 0) {
                unnamed(introducer);
            }
            return;
        }
        String name = letters(text.substring(position, equals));
        copyTo(equals + 1);
        hidden = false;
        while (position < text.length() && text.charAt(position) == ' ') {
            copyTo(position + 1);
        }
        if (position < text.length() && text.charAt(position) == '(') {
            return; // a list of others
        }
        if (position < text.length() && "{\"'".indexOf(text.charAt(position)) >= 0) {
            quoted(name);
            return;
        }
        int end = endOfValue(introducer);
        if (isHarmless(name, text.substring(position, end))) {
            copyTo(end);
        } else {
            mask(end);
        }
    }

    /** Such as {@code ?wsdl} and {@code #top}. */
    private void unnamed(char introducer) {
        int end = introducer == '#' ? text.length() : end(position, database ? "&;?" : "&;#");
        if (end == position) {
            return;
        }
        boolean belongs = hidden && introducer != '#';
        boolean word = !belongs && end - position <= LONGEST_HARMLESS;
        for (int i = position; i < end; i++) {
            boolean plain = introducer == '#' && "/.-_!:".indexOf(text.charAt(i)) >= 0;
            word &= Character.isLetter(text.charAt(i)) || plain;
        }
        if (word || (!belongs && isHarmless("", text.substring(position, end)))) {
            copyTo(end);
        } else {
            mask(end);
        }
    }

    /** The closing sign is doubled inside, or has a backslash before it, which braces do not know. */
    private void quoted(String name) {
        char open = text.charAt(position);
        char close = open == '{' ? '}' : open;
        int end = position + 1;
        while (end < text.length()) {
            char here = text.charAt(end);
            boolean doubled = here == close && end + 1 < text.length() && text.charAt(end + 1) == close;
            if (here == close && !doubled && isEnd(end + 1)) {
                break;
            }
            end += doubled || (here == '\\' && open != '{') ? 2 : 1;
        }
        end = Math.min(end, text.length());
        copyTo(position + 1);
        if (end == position || isHarmless(name, text.substring(position, end))) {
            copyTo(end);
        } else {
            mask(end);
        }
    }

    /** Whether a value may end there, which holds other braces. */
    private boolean isEnd(int index) {
        return index == text.length()
                || ";&) ".indexOf(text.charAt(index)) >= 0
                || (text.charAt(index) == ',' && isNamed(index + 1));
    }

    private int endOfValue(char introducer) {
        int end = position;
        while (end < text.length() && !endsValue(introducer, end)) {
            end += text.charAt(end) == '\\' && database ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    private boolean endsValue(char introducer, int index) {
        return switch (text.charAt(index)) {
            case '&', ';' -> true;
            case '#' -> !database;
            case '?' -> introducer == ';' && !database && !query;
            case ')' -> depth > 0 && (index + 1 == text.length() || "(),/".indexOf(text.charAt(index + 1)) >= 0);
            case ',' -> ",/(".indexOf(introducer) >= 0 && isNamed(index + 1);
            default -> false;
        };
    }

    private boolean isNamed(int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == '=';
    }

    private boolean isHarmless(String name, String value) {
        boolean instance = database && name.equals(DATABASE_INSTANCE);
        if (isSecret(name) && !instance) {
            return value.isEmpty();
        }
        if (value.length() <= MOST_DIGITS && isDigits(value.startsWith("-") ? value.substring(1) : value)) {
            return true;
        }
        if (HARMLESS_VALUES.contains(letters(value)) && value.length() <= LONGEST_HARMLESS) {
            return true;
        }
        return (instance || HARMLESS_NAMES.contains(name))
                && value.length() <= LONGEST_HARMLESS
                && isPlain(value)
                && !isKey(value, 0, value.length());
    }

    private static boolean isSecret(String name) {
        if (SECRET_NAMES.contains(name)) {
            return true;
        }
        for (String ending : SECRET_ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing that could be a user with a password, or hold other parameters. */
    private static boolean isPlain(String value) {
        int colon = value.indexOf(':');
        if (colon >= 0 && value.indexOf('@', colon) >= 0) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char here = value.charAt(i);
            if (!Character.isLetterOrDigit(here) && " ._-+*,:/@\\[]%".indexOf(here) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part of a text is a key, or contains one: text that looks random, and not like a name. */
    private static boolean isKey(String text, int start, int end) {
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

    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfScheme(char here) {
        return here < 0x80 && (Character.isLetterOrDigit(here) || "+-.".indexOf(here) >= 0);
    }

    private static boolean isOfName(char here) {
        return Character.isLetterOrDigit(here) || "_.-%$ []".indexOf(here) >= 0;
    }

    /** In small letters, without separators. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The first of some signs, or the end of the text. */
    private int end(int from, String signs) {
        int end = Math.min(from, text.length());
        while (end < text.length() && signs.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void mask(int end) {
        hidden = true;
        masked.append(Redactor.MASK);
        position = end;
    }

    private void copyTo(int end) {
        masked.append(text, position, end);
        position = end;
    }
}

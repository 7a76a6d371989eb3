// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import java.util.Locale;
import java.util.Set;

/**
 * Masks the literals of a statement, whatever they are for, and its comments. Names stay, and numbers of two digits, which say
 * how long a column is. What is in double quotes is a name to some databases and a text to others: it stays only where no
 * text can stand. One use only.
 */
final class SqlRedactor {

    private static final Set<String> FIRST_WORDS = Redactor.words(
            "alter analyze attach backup begin call comment connect copy create deallocate declare delete desc "
                    + "describe detach do drop exec execute explain export from grant import insert load lock merge open "
                    + "pragma prepare refresh replace restore revoke runscript script select set show table truncate unload "
                    + "update upsert use vacuum values with");

    /** Behind these a name stands, in double quotes or not. */
    private static final Set<String> BEFORE_NAMES = Redactor.words(
            "as column constraint database exists from function index into join login only owner procedure "
                    + "references role schema sequence table trigger truncate type update use user view");

    /** Behind {@code IDENTIFIED}. */
    private static final Set<String> BEFORE_PASSWORD = Redactor.words("as by password replace using values");

    /** Behind {@code password}, where it may be followed by a password without quotes. */
    private static final Set<String> AFTER_PASSWORD = Redactor.words(
            "account and as by default disable enable encrypted expire for function hash history is lifetime lock "
                    + "login never null or password policy require required reuse unlock until using valid verify with");

    private static final int MOST_DIGITS = 2;

    private final String text;
    private final StringBuilder masked;
    private int position;

    /** The word or the sign that stands before, in small letters. */
    private String before = "";

    private String first = "";
    private String second = "";
    private boolean identified;

    /** Whether the next text is the name of a table and, in brackets, those of its columns. */
    private boolean afterInto;

    private boolean columns;

    SqlRedactor(String text) {
        this.text = text;
        this.masked = new StringBuilder(text.length());
    }

    /** Whether a text is a statement: it begins with a word of SQL, and something follows. */
    static boolean isSql(String text) {
        int start = 0;
        while (start < text.length()) {
            char here = text.charAt(start);
            if (text.startsWith("/*", start)) {
                start = end(text, "*/", start + 2);
                if (start == text.length()) {
                    return true; // a comment so long that the statement was cut off
                }
            } else if (text.startsWith("--", start)) {
                start = end(text, "\n", start);
            } else if (Character.isWhitespace(here) || "({?=;".indexOf(here) >= 0) {
                start++;
            } else {
                break;
            }
        }
        int stop = start;
        while (stop < text.length() && isOfWord(text.charAt(stop))) {
            stop++;
        }
        boolean follows = stop < text.length()
                && (Character.isWhitespace(text.charAt(stop)) || "(*'\"".indexOf(text.charAt(stop)) >= 0);
        return follows && FIRST_WORDS.contains(lower(text.substring(start, stop)));
    }

    String masked() {
        while (position < text.length()) {
            char here = text.charAt(position);
            if (here == '\'') {
                maskQuoted();
                before = "'";
            } else if (here == '"') {
                doubleQuoted();
            } else if (text.startsWith("--", position) || isHash()) {
                maskComment(text.startsWith("--", position) ? "--" : "#", "\n", "");
            } else if (text.startsWith("/*", position)) {
                maskComment("/*", "*/", "*/");
            } else if (here == '$') {
                dollar();
            } else if (Character.isDigit(here)) {
                number();
            } else if (isOfWord(here)) {
                word();
            } else {
                sign(here);
            }
        }
        return masked.toString();
    }

    /** Of MySQL; elsewhere it is an operator, or begins a name. */
    private boolean isHash() {
        return text.charAt(position) == '#'
                && (position == 0 || Character.isWhitespace(text.charAt(position - 1)))
                && (position + 1 == text.length() || Character.isWhitespace(text.charAt(position + 1)));
    }

    private void maskComment(String open, String close, String end) {
        int stop = text.indexOf(close, position + open.length());
        masked.append(open).append(' ').append(Redactor.MASK);
        if (stop >= 0) {
            masked.append(end.isEmpty() ? "" : " ").append(close);
        }
        position = stop < 0 ? text.length() : stop + close.length();
    }

    /**
     * Quotes are doubled inside. Some databases take a backslash before a quote for an escape, and some do not: then nobody knows
     * where the text ends, and all that may be in it is masked.
     */
    private void maskQuoted() {
        char quote = text.charAt(position);
        int start = position + 1;
        int end = start;
        boolean sure = true;
        while (end < text.length()) {
            if (text.charAt(end) == quote) {
                sure &= text.charAt(end - 1) != '\\';
                if (end + 1 >= text.length() || text.charAt(end + 1) != quote) {
                    break;
                }
                end++;
            }
            end++;
        }
        if (!sure) {
            int last = text.lastIndexOf(quote);
            end = last > start && text.charAt(last - 1) != '\\' ? last : text.length();
        }
        masked.append(quote).append(end == start ? "" : Redactor.MASK);
        position = Math.min(end, text.length());
        if (position < text.length()) {
            copyTo(position + 1);
        }
    }

    private void doubleQuoted() {
        int end = text.indexOf('"', position + 1);
        if (end < 0 || !isName(end)) {
            maskQuoted();
        } else {
            copyTo(end + 1);
        }
        before = "\"";
    }

    private boolean isName(int end) {
        if (identified || text.charAt(end - 1) == '\\' || text.startsWith("\"", end + 1)) {
            return false;
        }
        boolean dotted = before.equals(".") || text.startsWith(".", end + 1);
        return dotted || columns || BEFORE_NAMES.contains(before) || isAssigned(end + 1);
    }

    /** {@code set "name" = …, "name" = …}. */
    private boolean isAssigned(int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return first.equals("update")
                && (before.equals("set") || before.equals(","))
                && next < text.length()
                && text.charAt(next) == '=';
    }

    /** A text between two signs, {@code $tag$ … $tag$}, or a parameter, {@code $1}. */
    private void dollar() {
        int end = position + 1;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        boolean parameter = end == text.length()
                || text.charAt(end) != '$'
                || (end > position + 1 && Character.isDigit(text.charAt(position + 1)));
        if (parameter) {
            copyTo(end);
        } else {
            String tag = text.substring(position, end + 1);
            int close = text.indexOf(tag, end + 1);
            masked.append(tag).append(Redactor.MASK);
            position = close < 0 ? text.length() : close;
            copyTo(close < 0 ? position : close + tag.length());
        }
        before = "$";
    }

    private void number() {
        int end = position;
        while (end < text.length() && (isOfWord(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        boolean parameter = before.equals("?") || before.equals(":");
        if (parameter || end - position <= MOST_DIGITS) {
            copyTo(end);
        } else {
            masked.append(Redactor.MASK);
            position = end;
        }
        before = "0";
    }

    private void word() {
        int end = position;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        String word = lower(text.substring(position, end));
        copyTo(end);
        if ((word.equals("q") || word.equals("nq")) && text.startsWith("'", end) && end + 1 < text.length()) {
            maskDelimited();
            before = "'";
            return;
        }
        if (first.isEmpty()) {
            first = word;
        } else if (second.isEmpty()) {
            second = word;
        }
        identified |= word.equals("identified");
        afterInto = word.equals("into") || (afterInto && (before.equals("into") || before.equals(".")));
        before = word;
        if (isBeforeSecret(word)) {
            maskBare();
        }
    }

    /** Whether the next text is a secret even without quotes. */
    private boolean isBeforeSecret(String word) {
        if (identified && BEFORE_PASSWORD.contains(word)) {
            return true;
        }
        return switch (first) {
            case "pragma", "attach" -> word.endsWith("key") || word.endsWith("passphrase") || word.endsWith("password");
            case "connect" -> word.equals("using");
            case "create", "alter" ->
                word.equals("password") && (second.equals("user") || second.equals("role") || second.equals("login"));
            case "set" -> word.equals("password");
            default -> false;
        };
    }

    private void maskBare() {
        int start = position;
        while (position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || "=(".indexOf(text.charAt(position)) >= 0)) {
            position++;
        }
        int end = position;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && ";)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean quoted = position < text.length() && "'\"`?:@$".indexOf(text.charAt(position)) >= 0;
        boolean prefixed = position + 1 < text.length() && text.charAt(position + 1) == '\'';
        boolean clause = AFTER_PASSWORD.contains(lower(text.substring(position, end)));
        int stop = position;
        position = start;
        if (end == stop || quoted || prefixed || clause) {
            return;
        }
        copyTo(stop);
        masked.append(Redactor.MASK);
        position = end;
    }

    /** Oracle's {@code q'[it's]'}. */
    private void maskDelimited() {
        char open = text.charAt(position + 1);
        int pair = "[{(<".indexOf(open);
        String close = (pair < 0 ? open : "]})>".charAt(pair)) + "'";
        copyTo(position + 2);
        masked.append(Redactor.MASK);
        int end = text.indexOf(close, position);
        position = end < 0 ? text.length() : end;
        copyTo(end < 0 ? position : end + 2);
    }

    private void sign(char here) {
        copyTo(position + 1);
        if (here == '(') {
            columns = afterInto;
            afterInto = false;
        } else if (here == ')') {
            columns = false;
        }
        if (!Character.isWhitespace(here)) {
            before = String.valueOf(here);
        }
    }

    private static int end(String text, String close, int from) {
        int end = text.indexOf(close, from);
        return end < 0 ? text.length() : end + close.length();
    }

    private static boolean isOfWord(char here) {
        return Character.isLetterOrDigit(here) || here == '_';
    }

    private static boolean isOfName(char here) {
        return isOfWord(here) || here == '$' || here == '#';
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void copyTo(int end) {
        masked.append(text, position, end);
        position = end;
    }
}

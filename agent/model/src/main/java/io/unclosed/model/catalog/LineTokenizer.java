// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/** The words of one line of a file of rules, audits or suppressions, taken from left to right. */
public class LineTokenizer {

    /** Ends the name of a class that stands for its whole family. */
    static final String FAMILY = "+";

    private final boolean builtIn;
    private final String file;
    private final int line;
    private final int end;
    private final String[] words;
    private final int[] columns;
    private int count;
    private int next;

    /** @param builtIn whether an inherited field may be named, which is checked only when the instrumented code runs */
    public LineTokenizer(String file, int line, String text, boolean builtIn) {
        this(file, line, text, builtIn, true, false);
    }

    /**
     * Of a suppressions file, where each word ends at a blank.
     *
     * @param escapes whether a backslash in quotes takes its meaning away from the next character
     */
    public static LineTokenizer ofSuppressions(String file, int line, String text, boolean escapes) {
        return new LineTokenizer(file, line, text, false, false, escapes);
    }

    private LineTokenizer(String file, int line, String text, boolean builtIn, boolean parameters, boolean escapes) {
        this.builtIn = builtIn;
        this.file = file;
        this.line = line;
        this.end = text.length() + 1;
        // An array, because String.charAt is three calls for as long as nothing is compiled.
        char[] letters = text.toCharArray();
        this.words = new String[letters.length];
        this.columns = new int[words.length];
        for (int start = startOfWord(letters, 0); start < letters.length; count++) {
            int stop = parameters ? endOfWord(letters, start) : endOfPlainWord(letters, start, escapes);
            words[count] = text.substring(start, stop);
            columns[count] = start + 1;
            start = startOfWord(letters, stop);
        }
    }

    public boolean atEnd() {
        return next == count;
    }

    /** Where the next word stands. */
    public Position position() {
        return new Position(file, line, atEnd() ? end : columns[next]);
    }

    public CatalogException error(String problem) {
        return new CatalogException(position(), problem);
    }

    public void expectEnd() throws CatalogException {
        if (!atEnd()) {
            throw error("'" + words[next] + "': expected the end of the line here");
        }
    }

    public String next(String expected) throws CatalogException {
        if (atEnd()) {
            throw error("expected " + expected);
        }
        return words[next++];
    }

    public boolean accept(String word) {
        if (next < count && words[next].equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    public void expect(String word) throws CatalogException {
        if (!accept(word)) {
            throw unexpected("'" + word + "'");
        }
    }

    /** Whether the next word, a class name, ends in a {@code +}, which is cut off. */
    public boolean acceptFamily() {
        if (atEnd() || !words[next].endsWith(FAMILY)) {
            return false;
        }
        words[next] = words[next].substring(0, words[next].length() - 1);
        return true;
    }

    /** Takes the next word. */
    public void take() {
        next++;
    }

    public boolean isBuiltIn() {
        return builtIn;
    }

    public String className() throws CatalogException {
        String word = peek();
        if (!GrammarNames.isClass(word)) {
            throw unexpected("a fully qualified class name such as com.acme.Buffer");
        }
        next++;
        return word;
    }

    /** {@code on JDKS}, or all where it does not stand. */
    public JdkRange range() throws CatalogException {
        if (!accept("on")) {
            return JdkRange.ALL;
        }
        if (builtIn && accept(JdkRange.UNIX)) {
            return new JdkRange(0, Integer.MAX_VALUE, JdkRange.UNIX);
        }
        String word = peek();
        int dots = word.indexOf("..");
        int from = GrammarNames.number(dots < 0 ? word : word.substring(0, dots), 999);
        String end = dots < 0 ? "" : word.substring(dots + 2);
        int to = dots < 0 ? from : end.isEmpty() ? Integer.MAX_VALUE : GrammarNames.number(end, 999);
        if (from < 0 || to < 0) {
            throw unexpected("JDKs such as 17, 21.. or 17..20");
        }
        if (to < from) {
            throw unexpected("the older JDK first, as in 17..20");
        }
        next++;
        return new JdkRange(from, to, null);
    }

    public String quoted() throws CatalogException {
        String word = peek();
        if (word.length() < 3 || !word.startsWith("\"") || !word.endsWith("\"")) {
            throw unexpected("a reason in double quotes");
        }
        next++;
        return word.substring(1, word.length() - 1);
    }

    public boolean isNext(String word, String following) {
        return next + 1 < count && words[next].equals(word) && words[next + 1].equals(following);
    }

    /** The next word, still there to be taken; empty at the end. */
    public String peek() {
        return atEnd() ? "" : words[next];
    }

    public CatalogException unexpected(String expected) {
        return error((atEnd() ? "" : "'" + words[next] + "': ") + "expected " + expected);
    }

    /** The end of the line where a comment or nothing follows. */
    private static int startOfWord(char[] text, int from) {
        int index = from;
        while (index < text.length && isBlank(text[index])) {
            index++;
        }
        return index < text.length && text[index] == '#' ? text.length : index;
    }

    /** A quoted text and a member's parameters may hold blanks. */
    private static int endOfWord(char[] text, int start) {
        if (text[start] == '"') {
            return behind(text, '"', start + 1, false);
        }
        int index = start;
        while (index < text.length && text[index] != '"' && !isBlank(text[index])) {
            if (text[index] == '(') {
                return behind(text, ')', index, false);
            }
            index++;
        }
        return index;
    }

    /** Only a quoted text may hold blanks. */
    private static int endOfPlainWord(char[] text, int start, boolean escapes) {
        if (text[start] == '"') {
            return behind(text, '"', start + 1, escapes);
        }
        int index = start;
        while (index < text.length && !isBlank(text[index])) {
            index++;
        }
        return index;
    }

    private static int behind(char[] text, char end, int from, boolean escapes) {
        int index = from;
        while (index < text.length && text[index] != end) {
            index += escapes && text[index] == '\\' ? 2 : 1;
        }
        return Math.min(index + 1, text.length);
    }

    private static boolean isBlank(char letter) {
        return (letter <= ' ' || letter > '~') && Character.isWhitespace(letter);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import io.unclosed.model.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a suppressions file, line by line:
 *
 * <pre>
 * suppress TYPE [VERDICT,…]
 *   in CLASS[#METHOD]
 *   at CLASS[#METHOD]
 *   because "REASON"
 *   until YYYY-MM-DD
 * </pre>
 *
 * <p>{@code at} names the culprit and {@code in} any frame; those given must stand on the stack in their order, innermost
 * first. {@code because} is required, {@code until} is the last day that the rule holds. Types, classes and methods are
 * {@linkplain Glob globs}; the method of a constructor is {@code new}. Those that hold blanks stand in double quotes, {@code
 * "CLASS#METHOD"}, see {@link QuotedName}. What follows a {@code #} at the start of a word is a comment.
 */
public final class SuppressionParser {

    private static final List<String> STATEMENTS = List.of("suppress", "at", "in", "because", "until");
    private static final String ANY_STATEMENT = "suppress, at, in, because or until";
    private static final String REASON = "a reason in double quotes, such as \"closed by the container\"";

    private final String file;
    private final List<Suppression> rules = new ArrayList<>();
    private @Nullable OpenRule current;

    /** @param file what errors, and the rules, call the source */
    public SuppressionParser(String file) {
        this.file = file;
    }

    /**
     * Reads a whole file.
     *
     * @throws SuppressionException at the first line that does not follow the grammar
     */
    public List<Suppression> parse(String text) throws SuppressionException {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            RuleLine words = new RuleLine(file, ++number, line);
            if (!words.atEnd()) {
                parse(words);
                words.expectEnd();
            }
        }
        finish();
        return List.copyOf(rules);
    }

    private void parse(RuleLine line) throws SuppressionException {
        switch (line.peek()) {
            case "suppress" -> {
                finish();
                current = new OpenRule(line);
            }
            case "at", "in" -> rule(line).frame(line);
            case "because" -> rule(line).because(line);
            case "until" -> rule(line).until(line);
            default -> throw line.unexpected(ANY_STATEMENT, STATEMENTS);
        }
    }

    private OpenRule rule(RuleLine line) throws SuppressionException {
        if (current == null) {
            throw line.unexpected("suppress TYPE first");
        }
        return current;
    }

    private void finish() throws SuppressionException {
        if (current != null) {
            rules.add(current.build(file));
            current = null;
        }
    }

    /** A rule whose lines are being read. */
    private static final class OpenRule {

        private final RuleLine start;
        private final Glob type;
        private final Set<Verdict> verdicts;
        private final List<FramePattern> frames = new ArrayList<>();
        private boolean hasCulprit;
        private @Nullable String because;
        private @Nullable LocalDate until;

        OpenRule(RuleLine line) throws SuppressionException {
            this.start = line;
            line.take("suppress");
            this.type = type(line);
            this.verdicts = line.atEnd() ? Set.of() : verdicts(line);
        }

        private static Glob type(RuleLine line) throws SuppressionException {
            Glob type = glob(line, line.peek(), line.peekQuoted());
            line.take("a type such as java.io.FileInputStream or java.net.*");
            return type;
        }

        /**
         * A name, or the part of it that stands before or behind the {@code #}.
         *
         * @param quoted the same without quotes; null where it has none
         */
        private static Glob glob(RuleLine line, String word, @Nullable String quoted) throws SuppressionException {
            if (quoted == null && word.startsWith("\"")) {
                throw line.unexpected("a double quote at the end of the name");
            }
            Glob glob = quoted == null ? new Glob(word) : QuotedName.glob(quoted);
            if (glob == null) {
                throw line.unexpected(
                        "behind each backslash in the quotes another one, a double quote, *, ? or #, or u and four"
                                + " hexadecimal digits");
            }
            return glob;
        }

        private static Set<Verdict> verdicts(RuleLine line) throws SuppressionException {
            Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
            for (String word : line.peek().split(",", -1)) {
                Optional<Verdict> verdict = Verdict.of(word);
                if (verdict.isEmpty()) {
                    List<String> words =
                            Arrays.stream(Verdict.values()).map(Verdict::word).toList();
                    throw line.unexpected(
                            "verdicts with commas between, of " + Verdict.words() + ", or the end of the line", words);
                }
                verdicts.add(verdict.get());
            }
            line.take("verdicts");
            return verdicts;
        }

        void frame(RuleLine line) throws SuppressionException {
            boolean culprit = line.peek().equals("at");
            if (culprit && hasCulprit) {
                throw line.unexpected("only one line with at, and in for other frames");
            }
            hasCulprit |= culprit;
            line.take("at or in");
            String quoted = line.peekQuoted();
            String word = quoted == null ? line.peek() : quoted;
            int hash = quoted == null ? word.indexOf('#') : QuotedName.hash(word);
            String className = hash < 0 ? word : word.substring(0, hash);
            String method = hash < 0 ? "*" : word.substring(hash + 1);
            if (quoted == null && (className.isEmpty() || method.isEmpty())) {
                throw line.unexpected("a class such as com.acme.Upload, com.acme.* or com.acme.Upload#open");
            }
            Glob classes = glob(line, className, quoted == null ? null : className);
            Glob methods =
                    method.equals("new") ? new Glob("<init>") : glob(line, method, quoted == null ? null : method);
            line.take("a class");
            frames.add(new FramePattern(culprit, classes, methods));
        }

        void because(RuleLine line) throws SuppressionException {
            if (because != null) {
                throw line.unexpected("only one line with because");
            }
            line.take("because");
            because = line.quoted(REASON);
        }

        void until(RuleLine line) throws SuppressionException {
            if (until != null) {
                throw line.unexpected("only one line with until");
            }
            line.take("until");
            try {
                until = LocalDate.parse(line.peek());
            } catch (DateTimeException e) {
                throw line.unexpected("a day such as 2027-03-31");
            }
            line.take("a day");
        }

        Suppression build(String file) throws SuppressionException {
            if (because == null) {
                throw start.unexpected("a line because \"REASON\" in this entry: say why it is accepted");
            }
            return new Suppression(type, verdicts, frames, because, until, file, start.number());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in the forms of real drivers and services: what is marked in the tables is masked, and nothing else. */
class RedactorTableTest {

    private static final Pattern MARKED = Pattern.compile("«([^»]*)»");

    /** What does not only look like a part of a path. */
    private static final Pattern IN_VALUE = Pattern.compile("([^/]«[^»]*?)s3cret");

    /** As in {@code io.unclosed.boot.Details}. */
    private static final int CUT = 300;

    private static final List<String> SECRETS =
            List.of("hunter", "Tr0ub4dor", "correct+horse", "p4$$w0rd!", "4711081512", "Sch\u00f6n", "a-b_c.d~e");

    private static final List<String> PIECES = List.of(
            "",
            "'",
            "\"",
            "\\",
            "{",
            "}",
            "}}",
            "(",
            ")",
            "=",
            ";",
            "?",
            "&",
            "#",
            ":",
            "//",
            "@",
            "$",
            "$$",
            "q'",
            "--",
            "/*",
            "*/",
            " ",
            ",",
            "\ud800",
            "\n",
            "password",
            "identified by ");

    static Stream<String> databases() {
        return lines("databases.txt");
    }

    static Stream<String> addresses() {
        return lines("addresses.txt");
    }

    @ParameterizedTest
    @MethodSource({"databases", "addresses"})
    void whatIsMarkedIsMaskedAndNothingElse(String line) {
        assertEquals(MARKED.matcher(line).replaceAll(Redactor.MASK.replace("*", "\\*")), Redactor.masked(plain(line)));
    }

    @ParameterizedTest
    @MethodSource({"databases", "addresses"})
    void whatIsMaskedStaysAsItIs(String line) {
        String once = Redactor.masked(plain(line));

        assertEquals(once, Redactor.masked(once));
    }

    /** As the agent cuts long texts: in the middle of a secret. */
    @ParameterizedTest
    @MethodSource({"databases", "addresses"})
    void noSecretShowsWhereATextIsCut(String line) {
        String text = plain(line.replaceFirst("s3cret", "s3cret".repeat(60)));
        if (text.length() > CUT) {
            String masked = Redactor.masked(text.substring(0, CUT));
            assertFalse(masked.contains("s3cret"), masked);
        }
    }

    @ParameterizedTest
    @MethodSource({"databases", "addresses"})
    void anotherSecretIsMaskedAsWell(String line) {
        for (String secret : SECRETS) {
            String text = plain(IN_VALUE.matcher(line).replaceAll("$1" + Matcher.quoteReplacement(secret)));
            if (text.contains(secret)) {
                assertFalse(Redactor.masked(text).contains(secret), () -> text + " gives " + Redactor.masked(text));
            }
        }
    }

    /** What fails would end the agent. */
    @Test
    void noTextFails() {
        List<String> texts = Stream.concat(databases(), addresses())
                .map(RedactorTableTest::plain)
                .toList();
        Random random = new Random(19);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
                String from = texts.get(random.nextInt(texts.size()));
                int start = random.nextInt(from.length());
                text.append(
                        from, random.nextInt(3) == 0 ? 0 : start, start + random.nextInt(from.length() - start + 1));
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertDoesNotThrow(() -> Redactor.masked(text.toString()), text::toString);
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(databases().filter(line -> line.contains("«")).count() >= 120);
        assertTrue(addresses().filter(line -> line.contains("«")).count() >= 45);
    }

    private static String plain(String line) {
        return line.replace("«", "").replace("»", "");
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(RedactorTableTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

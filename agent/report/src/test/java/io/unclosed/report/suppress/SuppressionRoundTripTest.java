// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.suppress;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.HostileText;
import io.unclosed.model.Samples;
import io.unclosed.model.StableNames;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a finding, whatever it calls its names, is read again, and means this finding and no other. */
class SuppressionRoundTripTest {

    private static final int FINDINGS = 20_000;

    @Test
    void aRuleMeansItsFindingAndNoOther() throws SuppressionException {
        Random random = new Random(15);
        for (int i = 0; i < FINDINGS; i++) {
            List<String> names = names(random, 7);
            Finding finding = finding(names);
            Suppression rule = written(finding);

            assertTrue(rule.matches(finding), () -> text(finding));
            int changed = random.nextInt(names.size());
            List<String> others = new ArrayList<>(names);
            others.set(changed, other(names.get(changed), random));
            Finding other = finding(others);
            if (!isLike(names.get(changed), others.get(changed))) {
                assertFalse(rule.matches(other), () -> text(finding) + "matches\n" + text(other));
            }
        }
    }

    @Test
    void manyRulesInOneFileStayApart() throws SuppressionException {
        Random random = new Random(16);
        List<Finding> findings = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            Finding finding = finding(names(random, 7));
            findings.add(finding);
            file.append(text(finding)).append('\n');
        }
        List<Suppression> rules = new SuppressionParser("test").parse(file.toString());

        assertEquals(findings.size(), rules.size());
        for (int i = 0; i < rules.size(); i++) {
            assertTrue(rules.get(i).matches(findings.get(i)), text(findings.get(i)));
        }
    }

    @Test
    void theTextIsFitForATerminalAndForAFile() {
        Random random = new Random(17);
        for (int i = 0; i < FINDINGS; i++) {
            Finding finding = finding(names(random, 7));
            String text = SuppressionText.of(finding, "ok \u001b[2J\u202e\u0085\u2028x", LocalDate.EPOCH);

            assertEquals(-1, HostileText.firstUnfit(text), text);
            assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertEquals(6, text.lines().count(), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**", "*", "?", "reads all files", "\u001b[2J", "a\nsuppress *\n  because \"x\"", "\"", "\\", "a\\",
                        "\\\"", "#", "a#b",
                "new", "<init>", "\\u0041", "\u00a0", "", " ", "in", "because", "a\u2028b", "\ud800", "/0x1",
                        "it's 100% \"ok\"?"
            })
    void namesThatMeanSomething(String name) throws SuppressionException {
        Finding finding = finding(List.of(name, name, name, name, name, name, name));
        Finding plain = finding(List.of("a", "b", "c", "d", "e", "f", "g"));

        Suppression rule = written(finding);

        assertTrue(rule.matches(finding), () -> text(finding));
        assertFalse(rule.matches(plain), () -> text(finding));
    }

    private static Suppression written(Finding finding) throws SuppressionException {
        List<Suppression> rules =
                assertDoesNotThrow(() -> new SuppressionParser("test").parse(text(finding)), () -> text(finding));
        assertEquals(1, rules.size(), text(finding));
        return rules.get(0);
    }

    private static String text(Finding finding) {
        return SuppressionText.of(finding, "ours", null);
    }

    /** A type, and classes and methods of a culprit and its two callers. */
    private static Finding finding(List<String> names) {
        return new Finding(
                "0123456789abcdef",
                Verdict.LEAKED,
                names.get(0),
                "close()",
                Severity.ERROR,
                null,
                null,
                1,
                0,
                0,
                List.of(
                        new Frame(names.get(1), names.get(2), null, 1, false),
                        new Frame(names.get(3), names.get(4), null, 1, false),
                        new Frame(names.get(5), names.get(6), null, 1, false)),
                "main",
                Samples.NOON,
                Samples.NOON,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> names(Random random, int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            names.add(random.nextInt(4) == 0 ? "com.acme.Plain" : HostileText.of(random));
        }
        return names;
    }

    /** Nearly the same name: a character more, less or another one, or what the grammar would make of it. */
    private static String other(String name, Random random) {
        int at = random.nextInt(name.length() + 1);
        return switch (random.nextInt(5)) {
            case 0 -> name.substring(0, at) + HostileText.of(random) + name.substring(at);
            case 1 -> name.substring(Math.min(1, at)) + (at == 0 ? "x" : "");
            case 2 -> name.replace('*', 'x').replace('?', 'y').replace("\\", "") + (name.indexOf('*') < 0 ? "z" : "");
            case 3 -> name.equals("new") ? "<init>" : name.equals("<init>") ? "new" : name + " ";
            default -> HostileText.of(random);
        };
    }

    /** Whether the names differ at most in what the next build numbers otherwise, for which a rule has a star. */
    private static boolean isLike(String name, String other) {
        List<String> pieces = StableNames.pieces(name);
        if (pieces.size() == 1) {
            return name.equals(other);
        }
        int from = 0;
        for (String piece : pieces) {
            int found = other.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }
}

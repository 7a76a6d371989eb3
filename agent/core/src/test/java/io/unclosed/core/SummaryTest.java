// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void whatIsSuppressedIsOnlyCounted() throws SuppressionException {
        List<Finding> findings = List.of(leak("a.Mine", 2), leak("a.Theirs", 3));

        assertEquals("""
                2 leaked, 3 suppressed; 12 resources watched
                  leaked 2 x java.io.FileInputStream at a.Mine.open(Mine.java:1)
                for stacks and remedies: java -jar unclosed.jar report j.jsonl""", summary(findings, "a.Theirs"));
    }

    @Test
    void whereAllIsSuppressedNothingElseIsSaid() throws SuppressionException {
        assertEquals(
                "nothing leaked, nothing left open, 2 suppressed; 12 resources watched",
                summary(List.of(leak("a.Mine", 2)), "a.*"));
    }

    @Test
    void whatWasLostIsSaidFirst() {
        List<String> summary =
                Summary.of(List.of(), List.of(), true, 12, Optional.empty(), List.of("2 calls"), Path.of("j.jsonl"));

        assertEquals("""
                the report is incomplete: 2 calls
                nothing leaked, nothing left open; 12 resources watched""", String.join("\n", summary));
    }

    private static String summary(List<Finding> findings, String suppressed) throws SuppressionException {
        List<Suppression> rules =
                new SuppressionParser("test").parse("suppress *\n at " + suppressed + "\n because \"test\"");
        return String.join(
                "\n", Summary.of(findings, rules, true, 12, Optional.empty(), List.of(), Path.of("j.jsonl")));
    }

    private static Finding leak(String className, long count) {
        Frame frame = new Frame(className, "open", className.substring(2) + ".java", 1, false);
        return new Finding(
                "print of " + className,
                Verdict.LEAKED,
                "java.io.FileInputStream",
                "close()",
                Severity.ERROR,
                null,
                null,
                count,
                0,
                0,
                List.of(frame),
                "main",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of());
    }
}

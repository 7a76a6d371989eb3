// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTextTest {

    @Test
    void aRuleNamesTheCulpritAndItsCallers() {
        assertEquals("""
                suppress java.io.FileInputStream leaked
                  at com.acme.Upload#read
                  in com.acme.Main#main
                  because "ticket 42"
                  until 2027-03-31
                """, SuppressionText.of(Samples.leak(42), "ticket 42", LocalDate.of(2027, 3, 31)));
    }

    @Test
    void itLeavesOutWhatTheNextBuildNumbersOtherwise() throws SuppressionException {
        Finding finding = finding(
                new Frame("com.acme.Upload$3", "<init>", null, 1, false),
                new Frame("java.util.ArrayList", "forEach", null, 1, true),
                new Frame("com.acme.Upload", "lambda$all$0", null, 1, false),
                new Frame("com.acme.Upload$$SpringCGLIB$$0", "all", null, 1, false),
                new Frame("com.acme.Main", "main", null, 1, false));

        String rule = SuppressionText.of(finding, "ours", null);
        assertEquals("""
                suppress java.io.FileInputStream leaked
                  at com.acme.Upload$*#new
                  in com.acme.Upload#lambda$all$*
                  in com.acme.Upload$$SpringCGLIB$$*#all
                  because "ours"
                """, rule);
        assertTrue(new SuppressionParser("test").parse(rule).get(0).matches(finding));
    }

    @Test
    void itLeavesOutWhoStartedTheProgram() {
        assertEquals("""
                suppress java.io.FileInputStream leaked
                  at com.acme.Upload#read
                  in com.acme.UploadTest#lambda$reads$*
                  because "ours"
                """, SuppressionText.of(Samples.underRunner(), "ours", null));
    }

    @Test
    void withoutAStackItNamesTypeAndVerdict() throws SuppressionException {
        String rule = SuppressionText.of(Samples.stackless(), "ours", null);

        assertEquals("suppress java.util.zip.Inflater open\n  because \"ours\"\n", rule);
        assertTrue(new SuppressionParser("test").parse(rule).get(0).matches(Samples.stackless()));
    }

    private static Finding finding(Frame... frames) {
        return new Finding(
                "0123456789abcdef",
                Verdict.LEAKED,
                "java.io.FileInputStream",
                "close()",
                Severity.ERROR,
                null,
                null,
                1,
                0,
                0,
                List.of(frames),
                "main",
                Samples.NOON,
                Samples.NOON,
                List.of(),
                List.of(),
                List.of());
    }
}

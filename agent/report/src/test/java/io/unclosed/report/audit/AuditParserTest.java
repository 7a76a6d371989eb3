// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.unclosed.model.catalog.CatalogException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditParserTest {

    private static final String WHOLE = """
            # a comment
            tracked
              a.File
            tracked as a.File
              a.TextFile
            wrapper of a.File a.Memory
              a.Reader
            memory because "on the heap"
              a.Memory        # another
              a.Old on 17..20
            none because "a number"
              a.Matcher on 17
              a.Old on 21..
            untracked because "a handle"
              a.Handle
            """;

    @Test
    void everyKindIsRead() throws CatalogException {
        Audit audit = new AuditParser("some.audit").parse(WHOLE);

        assertEquals(
                List.of(
                        "tracked",
                        "tracked as a.File",
                        "wrapper of a.File, a.Memory",
                        "memory: on the heap",
                        "none: a number",
                        "untracked: a handle"),
                audit.groups().stream().map(Audit.Group::heading).toList());
        assertEquals(
                List.of("a.Memory", "a.Old on 17..20"),
                audit.groups().get(3).entries().stream()
                        .map(Audit.Entry::toString)
                        .toList());
    }

    @Test
    void aJdkHasWhatItsRangesSay() throws CatalogException {
        Audit audit = new AuditParser("some.audit").parse(WHOLE);

        assertEquals(audit.groups().get(3), audit.on(20).get("a.Old"));
        assertEquals(audit.groups().get(4), audit.on(21).get("a.Old"));
        assertEquals(
                Set.of("a.File", "a.TextFile", "a.Reader", "a.Memory", "a.Old", "a.Handle"),
                audit.on(18).keySet());
    }

    /** The last line of a file, and the error's column and text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    trackt                | 1  | 'trackt': expected tracked, wrapper, memory, none, untracked or a fully qualified class name
                    tracked a.B           | 9  | 'a.B': expected the end of the line here
                    tracked as            | 11 | expected a fully qualified class name such as com.acme.Buffer
                    tracked as a.B c.D    | 16 | 'c.D': expected the end of the line here
                    wrapper               | 8  | expected 'of'
                    wrapper of            | 11 | expected a fully qualified class name such as com.acme.Buffer
                    memory                | 7  | expected 'because'
                    none because x        | 14 | 'x': expected a reason in double quotes
                    untracked because     | 18 | expected a reason in double quotes
                    a.C on ..20           | 8  | '..20': expected JDKs such as 17, 21.. or 17..20
                    a.C d.E               | 5  | 'd.E': expected the end of the line here
                    a.B on 20..           | 1  | a.B stands in line 2 already
                    tracked               | 1  | no class stands below this line
                    """)
    void aMistakeIsNamedWithItsPlace(String line, int column, String problem) {
        String text = "tracked\na.B on 17..20\n" + line;

        CatalogException mistake =
                assertThrows(CatalogException.class, () -> new AuditParser("some.audit").parse(text));

        assertEquals("some.audit:3:" + column + ": " + problem, mistake.getMessage());
    }

    @Test
    void aClassNeedsAGroup() {
        CatalogException mistake =
                assertThrows(CatalogException.class, () -> new AuditParser("some.audit").parse("  a.B"));

        assertEquals(
                "some.audit:1:3: expected a line that says what the class is before this one", mistake.getMessage());
    }
}

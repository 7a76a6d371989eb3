// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarErrorTest {

    /** What stands behind a complete type, and the error's column and text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tipe a.B                      | 1  | 'tipe': expected type, opens, closes, details, keeps, prepares, starts, stops, hands, wraps, retains, releases, inside, lent, holds, held, closer, severity or never
                    (                             | 1  | '(': expected type, opens, closes, details, keeps, prepares, starts, stops, hands, wraps, retains, releases, inside, lent, holds, held, closer, severity or never
                    type                          | 5  | expected a fully qualified class name such as com.acme.Buffer
                    type 1a                       | 6  | '1a': expected a fully qualified class name such as com.acme.Buffer
                    type a.B c                    | 10 | 'c': expected the end of the line here
                    type a.B on                   | 12 | expected JDKs such as 17, 21.. or 17..20
                    type a.B on 17-20             | 13 | '17-20': expected JDKs such as 17, 21.. or 17..20
                    type a.B on ..20              | 13 | '..20': expected JDKs such as 17, 21.. or 17..20
                    type a.B on 20..17            | 13 | '20..17': expected the older JDK first, as in 17..20
                    opens                         | 6  | expected a member such as new(java.io.File), open(*) or com.acme.Pool#take()
                    opens new                     | 7  | 'new': expected a member such as new(java.io.File), open(*) or com.acme.Pool#take()
                    opens new(                    | 7  | 'new(': expected a member such as new(java.io.File), open(*) or com.acme.Pool#take()
                    opens new(*, int)             | 7  | 'new(*, int)': expected a member such as new(java.io.File), open(*) or com.acme.Pool#take()
                    opens new(java io)            | 7  | 'java io': expected a parameter type such as java.io.File, int or byte[]
                    opens new(int,)               | 7  | '': expected a parameter type such as java.io.File, int or byte[]
                    opens new(*) is               | 16 | expected this, argument N or field NAME
                    opens new(*) is result        | 17 | 'result': expected this, argument N or field NAME
                    opens open(*) is that         | 18 | 'that': expected this, result, argument N or field NAME
                    opens open(*) is argument     | 26 | expected the argument's number, from 1
                    opens open(*) is argument 0   | 27 | '0': expected the argument's number, from 1
                    opens new(*) detail           | 20 | expected 'field'
                    opens new(*) detail path      | 21 | 'path': expected 'field'
                    opens new(*) detail field     | 26 | expected a field's name
                    opens new(*) detail field a of | 29 | 'of': expected no type here: name a field that the class declares itself
                    opens new(*) if               | 16 | expected 'field'
                    opens new(*) unless x         | 21 | 'x': expected 'field'
                    opens new(*) detail argument 1 number field x | 32 | 'number': expected the end of the line here
                    opens open(*) is behind this  | 18 | 'behind': expected this, result, argument N or field NAME
                    closes close() is result      | 19 | 'result': expected this, argument N or field NAME
                    closes close() if x           | 19 | 'x': expected 'field'
                    closes new(*) is argument 1 if field x | 1 | what a constructor makes has no fields yet when it starts
                    stops new(*)                  | 13 | expected 'is argument N': what a constructor makes is not there yet when it starts
                    starts run() if argument 1    | 14 | 'if': expected the end of the line here
                    lent a.B                      | 6  | 'a.B': expected 'by'
                    lent by                       | 8  | expected CLASS or CLASS#METHOD
                    never in a.B#c calling        | 23 | expected a fully qualified class name such as com.acme.Buffer
                    closes close() detail field x | 16 | 'detail': expected the end of the line here
                    closes new(*)                 | 14 | expected 'is argument N': what a constructor makes is not there yet when it starts
                    closes X+#new(*) is argument 1 | 1 | what a constructor makes is not there yet when it starts: name another member
                    closes new(*) is argument 1 of this | 1 | what a constructor makes is not there yet when it starts: name another member
                    details bind()                | 15 | expected 'detail'
                    details bind() detail field x if field y | 31 | 'if': expected the end of the line here
                    wraps new(*)                  | 13 | expected 'around'
                    wraps new(*) around result    | 21 | 'result': expected this, argument N or field NAME
                    wraps X+#a(*) around field x  | 22 | a member with + has no fields that are known: name an argument
                    behind a.B field c            | 1  | 'behind': expected type, opens, closes, details, keeps, prepares, starts, stops, hands, wraps, retains, releases, inside, lent, holds, held, closer, severity or never
                    keeps get() detail field x    | 13 | 'detail': expected the end of the line here
                    inside                        | 7  | expected a fully qualified class name such as com.acme.Buffer
                    inside a.B c.D                | 12 | 'c.D': expected the end of the line here
                    holds                         | 6  | expected file, directory, socket, pipe, eventpoll, eventfd, inotify
                    holds door                    | 7  | 'door': expected file, directory, socket, pipe, eventpoll, eventfd, inotify
                    holds file 0                  | 12 | '0': expected the end of the line here
                    holds file for ever           | 16 | 'ever': expected 'good'
                    never in a.* holds file because "x" | 14 | 'holds': expected 'because'
                    never a.B                     | 10  | expected 'because'
                    never in                      | 9  | expected CLASS, CLASS#METHOD or PACKAGE.*
                    never in a.B                  | 13 | expected 'because'
                    never in a.B because          | 21 | expected a reason in double quotes
                    never in a.B because x        | 22 | 'x': expected a reason in double quotes
                    never in a.B because "x       | 22 | '"x': expected a reason in double quotes
                    never in a.B because ""       | 22 | '""': expected a reason in double quotes
                    """)
    void anErrorNamesPlaceAndExpectation(String line, int column, String problem) {
        String text = "type a.A\nopens new()\ncloses close()\n" + line + "\n";

        assertEquals("my.rules:4:" + column + ": " + problem, error(text));
    }

    @Test
    void aMemberNeedsAType() {
        for (String word :
                new String[] {"opens new()", "closes close()", "details a() detail argument 1", "keeps a()"}) {
            assertEquals("my.rules:2:3: expected a line 'type CLASS' before this one", error("\n  " + word));
        }
        assertEquals("my.rules:1:1: expected a line 'type CLASS' before this one", error("inside a.B"));
    }

    @Test
    void aTypeNeedsToOpenAndClose() {
        assertEquals(
                "my.rules:1:1: type a.B has no line 'closes MEMBER'", error("type a.B\nopens new()\n\ntype a.C\n"));
        assertEquals("my.rules:2:2: type a.B has no line 'opens MEMBER'", error("#\n type a.B\ncloses close()"));
    }

    @Test
    void theFirstErrorIsReported() {
        assertEquals(
                "my.rules:1:1: 'a': expected type, opens, closes, details, keeps, prepares, starts, stops, hands, wraps, retains, releases, inside, lent, holds, held, closer, severity or never",
                error("a\nb\n"));
    }

    private static String error(String text) {
        CatalogException error = assertThrows(
                CatalogException.class, () -> new CatalogParser("my.rules", ResourceType.Origin.USER).parse(text));
        return String.valueOf(error.getMessage());
    }
}

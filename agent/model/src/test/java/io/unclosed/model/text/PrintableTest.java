// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.unclosed.model.HostileText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatCanBeSeenStaysAsItIs() {
        String plain = "C:\\data\\a b.csv Ünïcödé 漢字 \ud83d\ude00 e\u0301";

        assertEquals(plain, Printable.text(plain));
        assertSame("plain ~", Printable.text("plain ~"));
    }

    @Test
    void whatCannotStandsAsItsNumber() {
        assertEquals("a\\u000Ab", Printable.text("a\nb"));
        assertEquals("\\u001B[2J\\u009B\\u007F", Printable.text("\u001b[2J\u009b\u007f"));
        assertEquals(
                "\\u202Egpj.exe\\u2066\\u200E\\u200F\\u061C", Printable.text("\u202egpj.exe\u2066\u200e\u200f\u061c"));
        assertEquals("\\u2028\\u2029\\u0085", Printable.text("\u2028\u2029\u0085"));
        assertEquals("\\uD83Dx\\uDE00", Printable.text("\ud83dx\ude00"));
        assertEquals("\\uDB40\\uDC41\\uFFFF", Printable.text("\udb40\udc41\uffff"));
    }

    @Test
    void everyCharacterIsFitOrEscaped() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String printable = Printable.text(Character.toString(point));
            assertEquals(-1, HostileText.firstUnfit(printable), printable);
            assertFalse(printable.contains("\n"));
        }
    }

    @Test
    void whatIsPrintableDoesNotChangeAgain() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String once = Printable.text(HostileText.of(random));
            assertEquals(once, Printable.text(once));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.catalog.Catalog;
import io.unclosed.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyTypeIsPrintedWithTheWayToCloseIt() {
        Session session = Session.of("types");

        assertEquals(0, session.status(), session.err());
        Catalog.builtIn()
                .types()
                .forEach(type -> assertTrue(
                        session.out().contains(type.name() + "   close it with " + type.closer()), type::name));
        assertTrue(session.out().contains("SecureRandom"), session.out());
    }

    @Test
    void aPartOfANameChooses() {
        Session session = Session.of("types", "INFLATER");

        assertTrue(session.out().contains("java.util.zip.Inflater   close it with end()"), session.out());
        assertFalse(session.out().contains("Socket"), session.out());
    }

    @Test
    void aNameThatNoTypeHasIsAMistake() {
        Session session = Session.of("types", "Nope");

        assertEquals(2, session.status());
        assertTrue(session.err().startsWith("unclosed: no type has Nope"), session.err());
    }

    @Test
    void rulesOfTheUserAreShownToo() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("own.rules"), "type com.acme.Buffer\n  opens new(*)\n  closes free()\n");

        Session session = Session.of("types", "--rules", rules.toString(), "acme");

        assertEquals("com.acme.Buffer   close it with free()\n  opens   new(*)\n  closes  free()\n\n", session.out());
    }

    @Test
    void aBadRuleIsNamedByItsPlace() throws IOException {
        Path rules = Files.writeString(folder.resolve("own.rules"), "type com.acme.Buffer\n  open new(*)\n");

        Session session = Session.of("types", "--rules", rules.toString());

        assertEquals(2, session.status());
        assertTrue(session.err().startsWith("unclosed: " + rules + ":2:3: 'open': expected "), session.err());
    }
}

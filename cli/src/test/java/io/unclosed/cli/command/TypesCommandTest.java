// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.Session;
import io.unclosed.model.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void theAuditSaysOfEachClassWhatItIs() {
        Session session = Session.of("types", "--audit", "UTIL.zip.Inflater", "util.regex.MATCHER");

        assertEquals(0, session.status(), session.err());
        assertEquals("""
                tracked
                  tracked   java.util.zip.Inflater

                wrapper of java.util.zip.Inflater, java.io.InputStream
                  wrapper   java.util.zip.InflaterInputStream

                wrapper of java.util.zip.Inflater, java.io.OutputStream
                  wrapper   java.util.zip.InflaterOutputStream

                none: end is a place in a text
                  none      java.util.regex.Matcher

                """, session.out());
    }

    @Test
    void theWholeAuditFitsTheTerminal() {
        Session session = Session.of("types", "--audit");

        List<String> lines = session.out().lines().toList();
        assertEquals(
                List.of(), lines.stream().filter(line -> line.length() > 80).toList());
        assertTrue(lines.contains("  tracked   java.lang.foreign.Arena on 22.."));
        assertTrue(lines.get(lines.size() - 1).matches("\\d+ tracked, \\d+ wrapper, .* untracked"), session.out());
    }

    @Test
    void aNameThatTheAuditDoesNotKnowIsAMistake() {
        Session session = Session.of("types", "--audit", "Nope");

        assertEquals(2, session.status());
        assertTrue(
                session.err().startsWith("unclosed: no class of the JDK that can be closed has Nope"), session.err());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.unclosed.model.catalog.JdkRange;
import io.unclosed.model.catalog.Position;
import io.unclosed.report.audit.Audit;
import io.unclosed.report.audit.Audit.Entry;
import io.unclosed.report.audit.Audit.Group;
import io.unclosed.report.audit.Audit.Kind;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.nio.charset.StandardCharsets;
import java.rmi.server.UnicastRemoteObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;

/** The audit's test can fail: with a JDK made up for it. */
class AuditCheckTest {

    private static final Position PLACE = new Position("jdk.audit", 3, 1);
    private static final List<String> JDK = List.of(
            "class a.File AutoCloseable close()",
            "class a.Reader AutoCloseable close()",
            "class a.Matcher end()",
            "class a.Text");

    private static final Audit TRUE = new Audit(List.of(
            group(Kind.TRACKED, List.of(), "a.File"),
            group(Kind.WRAPPER, List.of("a.File"), "a.Reader"),
            group(Kind.NONE, List.of(), "a.Matcher", "other.Absent")));

    @Test
    void aCompleteAuditHasNoProblems() {
        assertEquals(List.of(), problems(TRUE, Set.of("a.File"), JDK));
    }

    @Test
    void aClassThatAJdkAddsIsNamedWithTheRemedy() {
        List<String> jdk = List.of(
                "class a.File AutoCloseable close()",
                "class a.Matcher end()",
                "class a.Reader close()",
                "class a.Window dispose() finalize()");

        assertEquals(
                List.of("JDK 26 has a.Window with dispose(), finalize(): find out what it holds and put it into"
                        + " jdk.audit"),
                problems(TRUE, Set.of("a.File"), jdk));
    }

    @Test
    void aClassThatAJdkTakesAwayIsNamedWithTheRemedy() {
        List<String> jdk = List.of("class a.File AutoCloseable close()", "class a.Reader close()");

        assertEquals(
                List.of(
                        "JDK 26 has no class a.Matcher: correct its name in jdk.audit, or say behind it which JDKs have it,"
                                + " as in 'on 17..20'"),
                problems(TRUE, Set.of("a.File"), jdk));
    }

    @Test
    void aTypeThatTheAuditDoesNotKnowIsNamed() {
        assertEquals(
                List.of(
                        "the catalog tracks a.Reader on JDK 26: put it below a line 'tracked' in jdk.audit",
                        "the catalog tracks a.Text on JDK 26: put it below a line 'tracked' in jdk.audit"),
                problems(TRUE, Set.of("a.File", "a.Reader", "a.Text"), JDK).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void whatIsTrackedAsMustBeATypeOfTheCatalog() {
        Audit audit = new Audit(List.of(
                group(Kind.TRACKED, List.of(), "a.File"),
                group(Kind.TRACKED, List.of("a.Matcher"), "a.Reader"),
                group(Kind.NONE, List.of(), "a.Matcher")));

        assertEquals(
                List.of(
                        "jdk.audit:3:1: a.File is tracked, but a.File is no type of the catalog on JDK 26",
                        "jdk.audit:3:1: a.Reader is tracked as a.Matcher, but a.Matcher is no type of the catalog on"
                                + " JDK 26"),
                problems(audit, Set.of(), JDK));
    }

    @Test
    void whatIsWrappedMustBeClassified() {
        Audit audit = new Audit(List.of(
                group(Kind.TRACKED, List.of(), "a.File"),
                group(Kind.WRAPPER, List.of("a.File", "a.Text"), "a.Reader"),
                group(Kind.NONE, List.of(), "a.Matcher")));

        assertEquals(
                List.of("jdk.audit:3:1: a.Reader is wrapper of a.File, a.Text, but a.Text is no class of jdk.audit on"
                        + " JDK 26"),
                problems(audit, Set.of("a.File"), JDK));
    }

    @Test
    void aClassThatCouldNotBeLookedAtIsNoClassWithoutReasons() {
        List<String> jdk = List.of("failed a.File java.lang.NoClassDefFoundError: b.Base");

        assertThrows(IllegalArgumentException.class, () -> problems(TRUE, Set.of("a.File"), jdk));
    }

    @Test
    void candidatesAreWhatTheAuditSaysTheyAre() {
        assertEquals(Set.of("AutoCloseable", "close()"), PublicClasses.reasons(FileInputStream.class));
        assertEquals(Set.of("AutoCloseable", "close()"), PublicClasses.reasons(FilterInputStream.class));
        assertEquals(Set.of("unexportObject()"), PublicClasses.reasons(UnicastRemoteObject.class));
        assertEquals(Set.of("finalize()"), PublicClasses.reasons(Finalized.class));
        assertEquals(Set.of(), PublicClasses.reasons(ElementType.class));
        assertEquals(Set.of(), PublicClasses.reasons(String.class));
        Set<String> executor = PublicClasses.reasons(ThreadPoolExecutor.class);
        assertEquals(true, executor.containsAll(Set.of("shutdown()", "shutdownNow()")), executor::toString);
    }

    @Test
    void theAuditListsTheNamesThatMakeACandidate() throws IOException {
        String text;
        try (InputStream in = Audit.class.getResourceAsStream("jdk.audit")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String names = text.replaceFirst("(?s).*that has one of the names(.*?);.*", "$1");

        assertEquals(
                PublicClasses.CLOSING, Set.of(names.replace("#", "").strip().split(",\\s+")));
    }

    private static List<String> problems(Audit audit, Set<String> types, List<String> jdk) {
        return AuditCheck.of(audit, 26, types, jdk).problems();
    }

    private static Group group(Kind kind, List<String> types, String... names) {
        List<Entry> entries = List.of(names).stream()
                .map(name -> new Entry(name, JdkRange.ALL, PLACE))
                .toList();
        return new Group(kind, types, "", entries, PLACE);
    }

    private static class Base {
        @Override
        @SuppressWarnings({"deprecation", "removal", "Finalize"})
        protected void finalize() {}
    }

    private static final class Finalized extends Base {}
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static io.unclosed.model.Findings.INFLATER;
import static io.unclosed.model.Findings.ZIP;
import static io.unclosed.model.Findings.found;
import static io.unclosed.model.Findings.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.unclosed.model.catalog.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final List<Frame> HERE = List.of(mine("a.Main", 10));
    private static final List<Frame> THERE = List.of(mine("a.Main", 11));

    @Test
    void whatAnOwnerOpenedForItselfFoldsIntoIt() {
        Finding owner = found(ZIP, null, Verdict.LEAKED, 2, HERE);
        Finding inner = found(INFLATER, ZIP, Verdict.LEAKED, 3, HERE);

        for (List<Finding> order : List.of(List.of(owner, inner), List.of(inner, owner))) {
            List<Finding> folded = Ownership.fold(order);

            assertEquals(1, folded.size());
            assertEquals(2, folded.get(0).count());
            assertEquals(List.of(new Owned(INFLATER, 3)), folded.get(0).owned());
        }
    }

    @Test
    void innerResourcesOfOneTypeAreOneEntry() {
        Finding owner = found(ZIP, null, Verdict.LEAKED, 1, HERE);
        Finding one = found(INFLATER, ZIP, Verdict.LEAKED, 3, HERE);
        Finding other = found(INFLATER, ZIP, Verdict.RESCUED, 4, HERE);
        Finding file = found("java.io.RandomAccessFile", ZIP, Verdict.LEAKED, 1, HERE);

        assertEquals(
                List.of(new Owned("java.io.RandomAccessFile", 1), new Owned(INFLATER, 7)),
                Ownership.fold(List.of(owner, one, other, file)).get(0).owned());
    }

    @Test
    void innerResourcesGoToTheOwnerOfTheirFate() {
        Finding leaked = found(ZIP, null, Verdict.LEAKED, 1, HERE);
        Finding open = found(ZIP, null, Verdict.OPEN, 2, HERE);
        Finding innerLeaked = found(INFLATER, ZIP, Verdict.LEAKED, 1, HERE);
        Finding innerOpen = found(INFLATER, ZIP, Verdict.OPEN, 2, HERE);

        List<Finding> folded = Ownership.fold(List.of(leaked, open, innerOpen, innerLeaked));

        assertEquals(List.of(new Owned(INFLATER, 1)), folded.get(0).owned());
        assertEquals(List.of(new Owned(INFLATER, 2)), folded.get(1).owned());
    }

    @Test
    void anOwnerOfAnotherPlaceIsNotTheOwner() {
        Finding owner = found(ZIP, null, Verdict.LEAKED, 1, THERE);
        Finding inner = found(INFLATER, ZIP, Verdict.LEAKED, 1, HERE);

        assertEquals(List.of(owner), Ownership.fold(List.of(owner, inner)));
    }

    @Test
    void whatTheJdkKeepsInsideWhenTheOwnerWasClosedIsTheJdksAffair() {
        assertEquals(List.of(), Ownership.fold(List.of(found(INFLATER, ZIP, Verdict.LEAKED, 1, HERE))));
    }

    @Test
    void whatAClassOfTheProgramForgotInsideIsReportedOnItsOwn() {
        Finding inner = found(INFLATER, "com.acme.Archive", Verdict.LEAKED, 1, HERE);

        Finding reported = Ownership.fold(List.of(inner)).get(0);

        assertNull(reported.owner());
        assertEquals(inner.key(), reported.key());
    }

    /** The program lost what a pool had lent it, and with it what is behind that. */
    @Test
    void whatAPoolHasBehindALostConnectionFoldsIntoThat() {
        Finding lent = lent("com.pool.Source");
        Finding behind = found("java.sql.Connection", "com.pool.core.Pool", Verdict.LEAKED, 1, THERE);
        Finding statement = found("java.sql.Statement", "com.pool.Pool", Verdict.LEAKED, 2, THERE);

        assertEquals(
                List.of(new Owned("java.sql.Statement", 2)),
                Ownership.fold(List.of(lent, statement)).get(0).owned());
        assertEquals(2, Ownership.fold(List.of(lent, behind)).size(), "another package's pool");
        assertEquals(
                2, Ownership.fold(List.of(lent("org.other.Source"), statement)).size());
        assertEquals(1, Ownership.fold(List.of(statement)).size(), "nobody lost what the pool lent");
        Finding file = found("java.io.FileInputStream", "com.pool.Pool", Verdict.LEAKED, 1, THERE);
        assertEquals(2, Ownership.fold(List.of(lent, file)).size(), "no driver's");
    }

    private static Finding lent(String lender) {
        Finding finding = found("java.sql.Connection", null, Verdict.LEAKED, 1, HERE);
        List<Frame> frames = List.of(mine(lender, 5), mine("a.Main", 10));
        return new Finding(
                finding.fingerprint(),
                finding.verdict(),
                finding.type(),
                finding.closer(),
                finding.severity(),
                finding.heldBy(),
                null,
                1,
                0,
                1,
                frames,
                finding.thread(),
                finding.first(),
                finding.last(),
                finding.examples(),
                List.of(),
                List.of());
    }

    /** It was not held by what is open, so something forgot it: the gate must see that. */
    @Test
    void whatLeakedDoesNotHideBehindAnOwnerThatIsOpen() {
        for (Verdict mistake : List.of(Verdict.LEAKED, Verdict.RESCUED)) {
            for (Verdict weaker : List.of(Verdict.OPEN, Verdict.OVERDUE)) {
                for (List<Frame> place : List.of(HERE, THERE)) {
                    Finding owner = found("com.acme.Loops", null, weaker, 1, place);
                    Finding inner = found(INFLATER, "com.acme.Loops", mistake, 100, HERE);

                    List<Finding> folded = Ownership.fold(List.of(owner, inner));

                    assertEquals(2, folded.size());
                    assertEquals(mistake, folded.get(1).verdict());
                    assertEquals(100, folded.get(1).count());
                }
            }
        }
    }

    @Test
    void whatIsOpenInsideOfAnOpenOwnerFoldsWhereverThatWasOpened() {
        Finding owner = found("com.acme.Loops", null, Verdict.OPEN, 1, THERE);
        Finding inner = found(INFLATER, "com.acme.Loops", Verdict.OPEN, 3, HERE);

        List<Finding> folded = Ownership.fold(List.of(owner, inner));

        assertEquals(1, folded.size());
        assertEquals(List.of(new Owned(INFLATER, 3)), folded.get(0).owned());
    }

    @Test
    void whatIsOpenInsideOfAnOpenNoteIsAsItShouldBe() {
        Finding owner = found("com.acme.Loops", null, Verdict.OPEN, 1, HERE).graded(Severity.NOTE);
        Finding inner = found(INFLATER, "com.acme.Loops", Verdict.OPEN, 3, HERE);

        assertEquals(Severity.NOTE, Ownership.fold(List.of(owner, inner)).get(0).severity());
    }

    @Test
    void anErrorDoesNotHideInsideOfAWarning() {
        Finding owner = Findings.warning(found("com.acme.Loops", null, Verdict.LEAKED, 1, HERE));
        Finding inner = found(INFLATER, "com.acme.Loops", Verdict.LEAKED, 3, HERE);

        assertEquals(
                Severity.ERROR, Ownership.fold(List.of(owner, inner)).get(0).severity());
        assertEquals(
                Severity.WARNING,
                Ownership.fold(List.of(owner, Findings.warning(inner))).get(0).severity());
    }

    @Test
    void ownersOfOwnersWithoutEndDoNotEndTheReading() {
        List<Finding> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(found("T" + i, "T" + (i + 1), Verdict.LEAKED, 1, HERE));
        }

        assertFalse(Ownership.fold(chain).isEmpty());
    }

    @Test
    void deepStacksFoldThoughTheyWereCut() {
        List<Frame> deep = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            deep.add(mine("a.Main", i));
        }
        Finding owner = found(ZIP, null, Verdict.LEAKED, 1, deep);
        Finding inner = found(INFLATER, ZIP, Verdict.LEAKED, 1, deep.subList(0, 55));

        List<Finding> folded = Ownership.fold(List.of(owner, inner));

        assertEquals(List.of(new Owned(INFLATER, 1)), folded.get(0).owned());
    }

    @Test
    void withoutStacksEverythingOfTheOwnersTypeIsOnePlace() {
        Finding owner = withoutStack(found(ZIP, null, Verdict.LEAKED, 1, HERE));
        Finding inner = withoutStack(found(INFLATER, ZIP, Verdict.LEAKED, 1, THERE));

        assertEquals(1, Ownership.fold(List.of(owner, inner)).size());
    }

    private static Finding withoutStack(Finding finding) {
        return new Finding(
                finding.fingerprint(),
                finding.verdict(),
                finding.type(),
                finding.closer(),
                finding.severity(),
                finding.heldBy(),
                finding.owner(),
                finding.count(),
                finding.closedLate(),
                -1,
                List.of(),
                finding.thread(),
                finding.first(),
                finding.last(),
                finding.examples(),
                finding.owned(),
                finding.tests());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Site;
import io.unclosed.boot.StackBudget;
import io.unclosed.boot.Tracker;
import io.unclosed.core.options.Globs;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.ResourceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StacklessFindingsTest {

    private static final Globs ALL = new Globs(List.of(), List.of());
    private static final Globs NONE = new Globs(List.of("nobody.*"), List.of());
    private static final List<ResourceType> TYPES = Catalog.builtIn().types();
    private static final int DEFLATER = number("java.util.zip.Deflater");
    private static final int FILE = number("java.io.FileInputStream");

    private final Registry registry = new Registry(new String[0], new StackBudget(0));
    private final Opened opened = new Opened(registry);

    @Test
    void whereAllStacksAreTheProgramsItIsReportedWithoutASite() {
        Ledger ledger = ledger(stackless(ALL, true), ALL);

        ledger.add(untaken(DEFLATER), Verdict.LEAKED);

        assertEquals(1, ledger.findings().size());
        assertEquals(List.of(), ledger.findings().get(0).frames());
        assertEquals(1, ledger.findings().get(0).count());
    }

    @Test
    void whereNoStackIsTheProgramsNothingIsSaid() {
        StacklessFindings stackless = stackless(NONE, true);
        Ledger ledger = ledger(stackless, ALL);

        ledger.add(untaken(DEFLATER), Verdict.LEAKED);

        assertEquals(List.of(), ledger.findings());
        assertEquals(Optional.empty(), stackless.doubts());
    }

    @Test
    void whereStacksAreTheProgramsAndOthersItIsCountedAsDoubtful() {
        StacklessFindings stackless = stackless(ALL, true);
        learn(stackless, NONE, DEFLATER);
        Ledger ledger = ledger(stackless, ALL);
        Allocation untaken = untaken(DEFLATER);

        ledger.add(untaken, Verdict.OVERDUE);
        ledger.add(untaken, Verdict.LEAKED);

        assertEquals(List.of(), ledger.findings());
        assertEquals(
                "no stack was taken of 1 Deflater that stayed unclosed, and the JDK or another resource may have opened"
                        + " them for itself; stacks=full tells",
                stackless.doubts().orElseThrow());
    }

    @Test
    void whatTheJdkOpensForItselfTooIsDoubtfulBeforeItDoes() {
        StacklessFindings stackless = stackless(ALL, true);
        Ledger ledger = ledger(stackless, ALL);

        ledger.add(untaken(FILE), Verdict.OPEN);

        assertEquals(List.of(), ledger.findings());
        assertEquals(true, stackless.doubts().orElseThrow().contains("1 FileInputStream"));
    }

    @Test
    void onceOneLeakedItsTypeIsWatchedWhereALineIsWanted() {
        Ledger ledger = ledger(stackless(ALL, true), ALL);

        ledger.add(untaken(DEFLATER), Verdict.OPEN);
        assertSame(Site.UNTAKEN, opened.open(DEFLATER, null).site());
        ledger.add(untaken(DEFLATER), Verdict.LEAKED);

        assertNotSame(Site.UNTAKEN, opened.open(DEFLATER, null).site());
    }

    @Test
    void whereNoLineIsWantedOnlyDoubtIsAReasonToWatch() {
        Ledger ledger = ledger(stackless(ALL, false), ALL);

        ledger.add(untaken(DEFLATER), Verdict.LEAKED);
        ledger.add(untaken(FILE), Verdict.LEAKED);

        assertSame(Site.UNTAKEN, opened.open(DEFLATER, null).site());
        assertNotSame(Site.UNTAKEN, opened.open(FILE, null).site());
    }

    /** What a few stacks told, whose culprits are the program's or nobody's. */
    private StacklessFindings stackless(Globs culprits, boolean sitesWanted) {
        Attribution.Judge judge = new Attribution.Judge(TYPES, (one, other) -> false);
        StacklessFindings stackless = new StacklessFindings(TYPES, judge, registry.budget(), sitesWanted);
        learn(stackless, culprits, DEFLATER);
        learn(stackless, culprits, FILE);
        return stackless;
    }

    private void learn(StacklessFindings stackless, Globs culprits, int type) {
        opened.open(type, null);
        SiteReader sites = new SiteReader(List.of(), culprits, 64);
        Site newest = registry.takeNewSites();
        sites.readAll(newest);
        stackless.learn(newest, sites);
    }

    private Allocation untaken(int type) {
        Tracker.start(registry);
        for (int i = 0; i < StackBudget.FIRST; i++) {
            Object closed = new Object();
            Tracker.opened(closed, null, -1, type);
            Tracker.closed(closed);
        }
        Tracker.stop();
        return opened.open(type, null);
    }

    private static Ledger ledger(StacklessFindings stackless, Globs culprits) {
        Attribution.Judge judge = new Attribution.Judge(TYPES, (one, other) -> false);
        SiteReader sites = new SiteReader(List.of(), culprits, 64);
        return new Ledger(
                new ReportPolicy(TYPES, judge, sites, stackless), new FindingFactory(TYPES, judge, sites, true), false);
    }

    private static int number(String type) {
        for (int number = 0; number < TYPES.size(); number++) {
            if (TYPES.get(number).name().equals(type)) {
                return number;
            }
        }
        throw new IllegalArgumentException(type);
    }
}

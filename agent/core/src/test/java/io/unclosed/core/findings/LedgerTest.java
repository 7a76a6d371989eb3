// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.core.journal.JournalFile;
import io.unclosed.core.options.Globs;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Globs ALL = new Globs(List.of(), List.of());

    private final Registry registry = new Registry();
    private final Opened opened = new Opened(registry);
    private final SiteReader sites = new SiteReader(List.of(), ALL, 64);
    private final Ledger ledger = ledger(sites);
    private final FindingWriter writer = new FindingWriter(ledger, new JournalOutput(JournalFile.none()));

    @Test
    void oneSiteTypeAndVerdictIsOneFinding() {
        List<Allocation> allocations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            allocations.add(opened.open(0, "file " + i));
        }
        sites.readAll(registry.takeNewSites());
        allocations.forEach(allocation -> ledger.add(allocation, Verdict.LEAKED));
        ledger.add(allocations.get(0), Verdict.OPEN);

        List<Finding> findings = ledger.findings();

        assertEquals(2, findings.size());
        assertEquals(3, findings.get(0).count());
        assertEquals(Verdict.LEAKED, findings.get(0).verdict());
        assertEquals(Catalog.builtIn().types().get(0).name(), findings.get(0).type());
        assertEquals(1, findings.get(1).count());
        assertEquals(findings.get(0).fingerprint(), findings.get(1).fingerprint());
    }

    @Test
    void theCulpritIsTheLineThatOpened() {
        ledger.add(opened.open(0, null), Verdict.LEAKED);

        Frame culprit = ledger.findings().get(0).culpritFrame().orElseThrow();

        assertEquals(Opened.class.getName(), culprit.className());
        assertEquals("open", culprit.method());
        assertEquals(
                LedgerTest.class.getName(),
                ledger.findings().get(0).frames().get(1).className());
    }

    /** The collector may be faster than the thread that announces a new site. */
    @Test
    void aSiteThatWasNotAnnouncedYetIsReadAllTheSame() {
        Allocation allocation = opened.open(0, null);

        ledger.add(allocation, Verdict.LEAKED);
        String line = writer.takeLines(true, 100).get(0);
        sites.readAll(registry.takeNewSites());
        ledger.add(allocation, Verdict.LEAKED);

        assertTrue(line.contains("aSiteThatWasNotAnnouncedYetIsReadAllTheSame"), line);
        assertEquals(2, ledger.findings().get(0).count());
        assertTrue(ledger.findings().get(0).culpritFrame().isPresent());
    }

    @Test
    void aSiteThatIsToBeIgnoredIsEvenIfItWasNotAnnouncedYet() {
        SiteReader none = new SiteReader(List.of(), new Globs(List.of("nobody.*"), List.of()), 64);
        Ledger empty = ledger(none);

        empty.add(opened.open(0, null), Verdict.LEAKED);

        assertEquals(List.of(), empty.findings());
    }

    @Test
    void anObjectThatOnlyHasACleanerIsNoResource() {
        ledger.add(opened.open(-1, null), Verdict.LEAKED);

        assertEquals(List.of(), ledger.findings());
        assertEquals(List.of(), writer.takeLines(true, 100));
    }

    @Test
    void aNewFindingDoesNotWaitForTheCounts() {
        Allocation known = opened.open(0, "known");
        ledger.add(known, Verdict.LEAKED);
        writer.takeLines(true, 100);
        ledger.add(known, Verdict.LEAKED);
        ledger.add(opened.open(0, "new"), Verdict.RESCUED);

        List<String> atOnce = writer.takeLines(false, 100);
        List<String> later = writer.takeLines(true, 100);

        assertEquals(1, atOnce.size());
        assertTrue(atOnce.get(0).startsWith("{\"finding\":2,"), atOnce.get(0));
        assertEquals(1, later.size());
        assertTrue(later.get(0).startsWith("{\"update\":1,"), later.get(0));
    }

    @Test
    void aFindingIsWrittenOnceInFullAndThenByItsCount() {
        Allocation first = opened.open(0, "first");
        ledger.add(first, Verdict.LEAKED);
        List<String> full = writer.takeLines(true, 100);
        assertEquals(List.of(), writer.takeLines(true, 100));
        ledger.add(first, Verdict.LEAKED);
        List<String> update = writer.takeLines(true, 100);

        assertEquals(1, full.size());
        assertTrue(full.get(0).startsWith("{\"finding\":1,"), full.get(0));
        assertTrue(full.get(0).contains("\"count\":1,"), full.get(0));
        assertEquals(1, update.size());
        assertTrue(update.get(0).startsWith("{\"update\":1,"), update.get(0));
        assertTrue(update.get(0).contains("\"count\":2,"), update.get(0));
    }

    @Test
    void findingsAreNumberedInTheOrderOfTheirAppearance() {
        ledger.add(opened.open(0, null), Verdict.LEAKED);
        ledger.add(opened.open(1, null), Verdict.LEAKED);

        List<String> lines = writer.takeLines(true, 100);

        assertTrue(lines.get(0).startsWith("{\"finding\":1,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"finding\":2,"), lines.get(1));
    }

    private static Ledger ledger(SiteReader reader) {
        List<ResourceType> types = Catalog.builtIn().types();
        Attribution.Judge judge = new Attribution.Judge(types, (one, other) -> false);
        StacklessFindings stackless = new StacklessFindings(types, judge, null, true);
        return new Ledger(
                new ReportPolicy(types, judge, reader, stackless),
                new FindingFactory(types, judge, reader, true),
                false);
    }
}

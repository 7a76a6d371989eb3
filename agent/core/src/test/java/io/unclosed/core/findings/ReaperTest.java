// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import io.unclosed.core.instrument.LiveTypes;
import io.unclosed.core.journal.JournalFile;
import io.unclosed.core.options.OptionException;
import io.unclosed.core.options.Options;
import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the tracker to the journal, with objects that stand for resources and a collector that really runs. */
class ReaperTest {

    private static final int HOLDER = 0;
    private static final int PART = 1;

    @TempDir
    Path folder;

    private final Registry registry = new Registry();
    private Runnable verification = () -> {};

    @SuppressWarnings("NullAway.Init") // Made together with the reaper.
    private Books books;

    @SuppressWarnings("NullAway.Init")
    private JournalOutput output;

    @AfterEach
    void stop() {
        Tracker.stop();
    }

    @Test
    void leakedAndOpenAreToldApartAtTheEnd() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Object held = new Object();
        Tracker.opened(held, "held", -1, 0);
        Tracker.opened(new Object(), "forgotten", -1, 0);
        Object closed = new Object();
        Tracker.opened(closed, "closed", -1, 0);
        Tracker.closed(closed);

        end(reaper, true, Duration.ofSeconds(30));

        assertEquals("[forgotten]", details(Verdict.LEAKED));
        assertEquals("[held]", details(Verdict.OPEN));
        assertEquals(2, books.findings().size());
        List<String> lines = Files.readAllLines(journal.file());
        lines.removeAll(samples(journal));
        assertEquals(6, lines.size());
        assertTrue(lines.get(1).startsWith("{\"pending\":"), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"pending\":"), lines.get(2));
        assertTrue(lines.get(5).startsWith("{\"end\":\""), lines.get(5));
        assertTrue(lines.get(5).endsWith("\"watched\":3}"), lines.get(5));
        assertFalse(held.equals(closed));
    }

    @Test
    void saysThatTimeRanOutBeforeItCouldCollect() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Tracker.opened(new Object(), "forgotten", -1, 0);

        end(reaper, true, Duration.ZERO);

        assertEquals("[forgotten]", details(Verdict.OPEN));
        assertEquals(
                List.of(
                        "the time for the end ran out (end=0s) before the final collection was done, so what is called open may"
                                + " have leaked"),
                output.losses());
    }

    @Test
    void whatAFullHeapKeptFromItsFindingIsFoundAtTheEnd() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        boolean[] full = {true};
        verification = () -> {
            if (full[0]) {
                throw new OutOfMemoryError("for a test");
            }
        };
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Tracker.opened(new Object(), "forgotten", -1, 0);
        assertThrows(OutOfMemoryError.class, () -> reaper.tests().collect());

        full[0] = false;
        end(reaper, true, Duration.ofSeconds(30));

        assertEquals("[forgotten]", details(Verdict.LEAKED));
    }

    @Test
    void whatIsNotClosedIsInTheJournalBeforeAnythingIsCollected() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Object held = new Object();
        Tracker.opened(held, "held", -1, 0);

        reaper.writePending();

        List<String> lines = Files.readAllLines(journal.file());
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("{\"pending\":"), lines.get(1));
        assertTrue(lines.get(1).contains("\"detail\":\"held\""), lines.get(1));
        assertEquals(List.of(), books.findings());
        assertFalse(held.equals(journal));
    }

    @Test
    void nothingIsTrackedAfterTheEnd() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=off", journal);
        Tracker.start(registry);

        end(reaper, false, Duration.ofSeconds(30));
        Tracker.opened(new Object(), null, -1, 0);

        assertEquals(0, registry.watched());
        assertEquals(List.of(), books.findings());
    }

    @Test
    void whatStaysOpenForTooLongIsOverdueOnceAndStillOpenAtTheEnd() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("overdue=1ms", journal);
        Tracker.start(registry);
        Object held = new Object();
        Tracker.opened(held, "held", -1, 0);
        long opened = System.currentTimeMillis();
        while (System.currentTimeMillis() < opened + 3) {
            Thread.onSpinWait();
        }

        reaper.flush();
        reaper.flush();
        end(reaper, false, Duration.ofSeconds(30));

        assertEquals("[held]", details(Verdict.OVERDUE));
        assertEquals("[held]", details(Verdict.OPEN));
        assertFalse(held.equals(journal));
    }

    @Test
    void whatComesBackAfterItWasOverdueIsClosedLate() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("overdue=1ms", journal);
        Tracker.start(registry);
        Object late = new Object();
        Tracker.opened(late, "late", -1, 0);
        long opened = System.currentTimeMillis();
        while (System.currentTimeMillis() < opened + 3) {
            Thread.onSpinWait();
        }

        reaper.flush();
        Tracker.closed(late);
        end(reaper, false, Duration.ofSeconds(30));

        Finding finding = books.findings().get(0);
        assertEquals(1, books.findings().size());
        assertEquals(Verdict.OVERDUE, finding.verdict());
        assertEquals(1, finding.closedLate());
        Example example = finding.examples().get(0);
        assertTrue(example.closedAfter() != null && example.closedAfter().toMillis() >= 3, example::toString);
        List<String> lines = Files.readAllLines(journal.file());
        lines.removeAll(samples(journal));
        String update = lines.get(2);
        assertTrue(update.startsWith("{\"update\":1,"), update);
        assertTrue(update.contains("\"closedLate\":1") && update.contains("\"closedAfter\":"), update);
    }

    @Test
    void aHolderThatWasDroppedWaitsForTheEndOfItsPart() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Object released = opened("released", PART);
        Object kept = opened("kept", PART);
        dropHolder("holder of released", released);
        dropHolder("holder of kept", kept);
        dropHolder("holder of dropped", opened("dropped", PART));

        assertTrue(reaper.tests().collect());
        Tracker.closed(released);
        reaper.flush();
        reaper.flush();

        assertEquals(Set.of("dropped", "holder of dropped"), each(Verdict.LEAKED));
        end(reaper, true, Duration.ofSeconds(30));
        assertEquals(Set.of("dropped", "holder of dropped"), each(Verdict.LEAKED));
        assertEquals(Set.of("kept", "holder of kept"), each(Verdict.OPEN));
        assertFalse(kept.equals(released));
    }

    @Test
    void whatWasFoundBeforeItsParentIsHeldByItsParent() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Object[] parent = {opened("parent", HOLDER)};
        dropPartOf(parent[0]);

        assertTrue(reaper.tests().collect());
        reaper.flush();
        reaper.flush();
        reaper.flush();
        parent[0] = null;
        end(reaper, true, Duration.ofSeconds(30));

        assertEquals("[parent]", details(Verdict.LEAKED));
        assertEquals(1, books.findings().size());
        assertEquals(1, books.findings().get(0).owned().size());
    }

    @Test
    void whatAFinalizerClosedBeforeItsParentWasFoundIsHeldByItsParent() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Object[] parent = {opened("parent", HOLDER)};
        Object part = partOf(parent[0]);
        Thread finalizer = new Thread(() -> Tracker.closed(part), "Secondary finalizer");
        finalizer.start();
        finalizer.join();

        reaper.flush();
        reaper.flush();
        reaper.flush();
        parent[0] = null;
        end(reaper, true, Duration.ofSeconds(30));

        assertEquals("[parent]", details(Verdict.LEAKED));
        assertEquals(1, books.findings().size());
    }

    @Test
    void whatLeakedOfSomethingThatStaysOpenIsTold() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=on", journal);
        Tracker.start(registry);
        Object parent = opened("parent", HOLDER);
        dropPartOf(parent);

        end(reaper, true, Duration.ofSeconds(30));

        assertEquals("[part]", details(Verdict.LEAKED));
        assertEquals("[parent]", details(Verdict.OPEN));
        assertFalse(parent.equals(journal));
    }

    private static void dropPartOf(Object parent) {
        assertFalse(partOf(parent).equals(parent));
    }

    private static Object partOf(Object parent) {
        Object part = new Object();
        Tracker.openedOf(part, "part", -1, PART, parent);
        return part;
    }

    private Set<String> each(Verdict verdict) {
        Set<String> details = new TreeSet<>();
        for (Finding finding : books.findings()) {
            for (Example example : finding.verdict() == verdict ? finding.examples() : List.<Example>of()) {
                details.add(String.valueOf(example.detail()));
            }
        }
        return details;
    }

    private static void dropHolder(String name, Object part) {
        Object holder = opened(name, HOLDER);
        Tracker.wrapped(holder, part);
    }

    private static Object opened(String name, int type) {
        Object resource = new Object();
        Tracker.opened(resource, name, -1, type);
        return resource;
    }

    @Test
    void aNoticeIsWrittenOnce() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=off", journal);

        output.notice("mind the gap", true);
        reaper.flush();
        reaper.flush();
        journal.close();

        List<String> lines = Files.readAllLines(journal.file());
        assertEquals(List.of("{\"notice\":\"mind the gap\",\"lost\":true}"), lines.subList(1, lines.size()));
    }

    @Test
    void whatIsOpenIsSampledWhereItChanged() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=off", journal);
        String type = Catalog.builtIn().types().get(0).name();
        Tracker.start(registry);
        Object one = new Object();
        Object other = new Object();

        reaper.flush();
        Tracker.opened(one, null, -1, 0);
        Tracker.opened(other, null, -1, 0);
        reaper.flush();
        reaper.flush();
        Tracker.closed(one);
        reaper.flush();
        Tracker.closed(other);
        reaper.flush();
        journal.close();

        List<String> open = samples(journal).stream()
                .map(line -> line.substring(line.indexOf("\"open\"")))
                .toList();
        assertEquals(List.of("\"open\":{\"" + type + "\":2}}", "\"open\":{\"" + type + "\":1}}", "\"open\":{}}"), open);
        assertFalse(one.equals(other));
    }

    @Test
    void anInterruptEndsItsRun() throws Exception {
        JournalFile journal = JournalFile.create(folder);
        Reaper reaper = reaper("gc=off", journal);
        Thread thread = new Thread(() -> {
            try {
                reaper.run();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        thread.interrupt();
        thread.join(20_000);
        journal.close();

        assertFalse(thread.isAlive());
    }

    private static List<String> samples(JournalFile journal) throws IOException {
        return Files.readAllLines(journal.file()).stream()
                .filter(line -> line.startsWith("{\"sample\":\""))
                .toList();
    }

    private void end(Reaper reaper, boolean collect, Duration time) throws IOException {
        new FinalReport(registry, reaper, books, output, (collected, left) -> Optional.empty())
                .run(collect, new Deadline(time));
    }

    private Reaper reaper(String options, JournalFile journal) throws OptionException {
        Catalog catalog = Catalog.builtIn();
        LiveTypes types = new LiveTypes(catalog);
        Options parsed = Options.parse(options);
        books = new Books(registry, catalog.exclusions(), types, parsed);
        output = new JournalOutput(journal);
        return new Reaper(registry, books, types, parsed, output, verification);
    }

    private String details(Verdict verdict) {
        return books.findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(Finding::examples)
                .map(examples ->
                        examples.stream().map(example -> example.detail()).toList())
                .toList()
                .stream()
                .map(Object::toString)
                .reduce("", String::concat);
    }
}

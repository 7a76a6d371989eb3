// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Owned;
import io.unclosed.model.TestCount;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a file, it is read or refused: no other exception, no hang, no heap full.
 *
 * <p>Inputs are mutations of real journals and reports. {@code -Dunclosed.fuzz.inputs=N} and
 * {@code -Dunclosed.fuzz.seed=N} try more and others; a failure prints both the seed and the input's number.
 */
class JournalFuzzTest {

    private static final int INPUTS = Integer.getInteger("unclosed.fuzz.inputs", 1_500);
    private static final long SEED = Long.getLong("unclosed.fuzz.seed", 20_261_124);
    private static final Set<Integer> DOCUMENTED = Set.of(0, 4, 5);
    private static final long MOST_SECONDS = 20;

    /** Beyond what starting a command takes: a small file has no reason to need it. */
    private static final long MOST_BYTES = 64 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void whatIsReadOrRefusedIsDocumented() throws Exception {
        System.out.println("fuzz: seed " + SEED + ", " + INPUTS + " inputs");
        Mutations mutations = new Mutations(SEED, originals());
        int accepted = 0;
        for (int input = 0; input < INPUTS; input++) {
            byte[] bytes = mutations.next();
            Path file = Files.write(folder.resolve("input.jsonl"), bytes);
            try {
                accepted += check(file) == 4 ? 0 : 1;
            } catch (RuntimeException | Error failure) {
                fail("seed " + SEED + ", input " + input + ", kept in " + kept(bytes), failure);
            }
        }
        // Else the mutations would be so wild that nothing but the first line is tried.
        assertTrue(accepted > INPUTS / 10, accepted + " of " + INPUTS + " were read");
        assertTrue(accepted < INPUTS, "nothing was refused");
    }

    private int check(Path file) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        Session text = Session.of("report", "--all-frames", file.toString());
        assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < MOST_BYTES, "too much memory");
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < MOST_SECONDS, "too much time");
        assertTrue(DOCUMENTED.contains(text.status()), () -> "exit code " + text.status() + ": " + text.err());
        assertTrue(text.err().lines().allMatch(line -> line.startsWith("unclosed: ")), text::err);
        if (text.status() != 4) {
            checkJson(file, text.status());
        }
        return text.status();
    }

    /** What was read can be written, and what was written can be read: to the same. */
    private void checkJson(Path file, int status) throws IOException {
        Session json = Session.of("report", "--format=json", file.toString());
        assertEquals(status, json.status(), json::err);
        Path report = Files.writeString(folder.resolve("report.json"), json.out());
        Session again = Session.of("report", "--format=json", report.toString());
        assertEquals(status, again.status(), again::err);
        assertEquals(json.out(), again.out());
    }

    private static Path kept(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("fuzz", ".jsonl"), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<byte[]> originals() throws IOException {
        Path journal = SampleJournal.complete(
                folder.resolve("input.jsonl"),
                12,
                SampleJournal.finding(Verdict.LEAKED, 42, 3),
                SampleJournal.finding(Verdict.OPEN, 43, 1),
                full());
        String text = Files.readString(journal);
        String update = JournalLines.update(
                3,
                5,
                2,
                SampleJournal.NOON,
                SampleJournal.NOON.plusSeconds(1),
                full().examples(),
                full().owned(),
                full().tests());
        int end = text.lastIndexOf("{\"end\"");
        String whole = text.substring(0, end) + update + "\n" + JournalLines.notice("Mind the gap.", false) + "\n"
                + text.substring(end);
        Files.writeString(journal, whole);
        String json = Session.of("report", "--format=json", journal.toString()).out();
        return List.of(whole.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8));
    }

    /** A finding with every member that there is. */
    private static Finding full() {
        Finding plain = SampleJournal.finding(Verdict.OVERDUE, 44, 4);
        List<Frame> holder = List.of(new Frame("java.lang.Object", "wait", null, -1, true));
        return new Finding(
                plain.fingerprint(),
                plain.verdict(),
                plain.type(),
                plain.closer(),
                io.unclosed.model.catalog.Severity.WARNING,
                "a thread",
                null,
                plain.count(),
                2,
                plain.culprit(),
                plain.frames(),
                plain.thread(),
                plain.first(),
                plain.last(),
                List.of(new Example(
                        "/ä b",
                        plain.type(),
                        "main",
                        SampleJournal.NOON,
                        "a.FooTest#b()[1]",
                        holder,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3))),
                List.of(new Owned("java.util.zip.Inflater", 2)),
                List.of(new TestCount("a.FooTest#b()[1]", 4)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import io.unclosed.model.catalog.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings and journal lines for tests, as the agent writes them. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    public static final String HEADER = JournalLines.header("0.1.0", 4711, NOON, "17.0.9", "com.acme.Main");

    public static final String END = JournalLines.end(NOON.plusSeconds(60), 1204, 0L);

    /** How many were open a second after the start. */
    public static final OpenSample OPEN = new OpenSample(
            NOON.plusSeconds(1), new TreeMap<>(Map.of("java.io.FileInputStream", 2L, "java.net.Socket", 12L)));

    private Samples() {}

    public static Finding leak(int line) {
        return finding("0123456789abcdef", Verdict.LEAKED, line, 1);
    }

    public static Finding finding(String fingerprint, Verdict verdict, int line, long count) {
        List<Frame> frames = List.of(
                new Frame("java.io.FileInputStream", "<init>", "FileInputStream.java", 158, true),
                new Frame("com.acme.Upload", "read", "Upload.java", line, false),
                new Frame("com.acme.Main", "main", null, -1, false));
        Example example = new Example("/data/ä \"in\".csv", "java.io.FileInputStream", "main", NOON, null);
        return new Finding(
                fingerprint,
                verdict,
                "java.io.FileInputStream",
                "close()",
                Severity.ERROR,
                null,
                null,
                count,
                0,
                1,
                frames,
                "main",
                NOON,
                NOON.plusSeconds(4),
                List.of(example),
                List.of(),
                List.of());
    }

    /** Overdue resources, of which the first example came back after 12.3 seconds. */
    public static Finding overdue(long count, long closedLate) {
        Finding leak = leak(42);
        List<Frame> holder = List.of(
                new Frame("java.lang.Object", "wait", "Object.java", -1, true),
                new Frame("com.acme.Upload", "pause", "Upload.java", 50, false));
        Example example = new Example(
                "/data/in.csv",
                "java.io.FileInputStream",
                "main",
                NOON,
                null,
                holder,
                Duration.ofMillis(10_040),
                Duration.ofMillis(12_300));
        return new Finding(
                leak.fingerprint(),
                Verdict.OVERDUE,
                leak.type(),
                leak.closer(),
                leak.severity(),
                null,
                null,
                count,
                closedLate,
                leak.culprit(),
                leak.frames(),
                leak.thread(),
                leak.first(),
                leak.last(),
                List.of(example),
                List.of(),
                List.of());
    }

    /** A finding that two tests opened; the first example was found collected after 740 milliseconds. */
    public static Finding tested() {
        Finding leak = finding("2222222222222222", Verdict.LEAKED, 50, 3);
        return new Finding(
                leak.fingerprint(),
                leak.verdict(),
                leak.type(),
                leak.closer(),
                leak.severity(),
                leak.heldBy(),
                leak.owner(),
                leak.count(),
                leak.closedLate(),
                leak.culprit(),
                leak.frames(),
                leak.thread(),
                leak.first(),
                leak.last(),
                List.of(new Example(
                        "/data/a.csv",
                        leak.type(),
                        "main",
                        NOON,
                        "com.acme.UploadTest#reads(String)[2]",
                        List.of(),
                        Duration.ofMillis(740),
                        null)),
                List.of(),
                List.of(
                        new TestCount("com.acme.UploadTest#reads(String)[2]", 2),
                        new TestCount("com.acme.UploadTest", 1)));
    }

    /** A finding with frames of a test runner and the JDK outside of the program's. */
    public static Finding underRunner() {
        return calledBy(
                new Frame("com.acme.UploadTest", "lambda$reads$0", "UploadTest.java", 9, false),
                new Frame("java.util.ArrayList", "forEach", "ArrayList.java", 1511, true),
                new Frame("org.junit.platform.engine.NodeTestTask", "execute", "NodeTestTask.java", 8, false));
    }

    /** A finding that a class's method leads to. */
    public static Finding openedBy(String className) {
        return calledBy(new Frame(className, "reads", null, -1, false));
    }

    private static Finding calledBy(Frame... callers) {
        Finding leak = leak(42);
        List<Frame> frames = new ArrayList<>(leak.frames().subList(0, 2));
        frames.addAll(List.of(callers));
        return new Finding(
                Fingerprint.of(leak.type(), "", frames),
                leak.verdict(),
                leak.type(),
                leak.closer(),
                leak.severity(),
                null,
                null,
                leak.count(),
                0,
                leak.culprit(),
                frames,
                leak.thread(),
                leak.first(),
                leak.last(),
                leak.examples(),
                List.of(),
                List.of());
    }

    /** A finding without any stack. */
    public static Finding stackless() {
        return new Finding(
                "fedcba9876543210",
                Verdict.OPEN,
                "java.util.zip.Inflater",
                "end()",
                Severity.WARNING,
                "a thread, until it is ended",
                null,
                2,
                0,
                -1,
                List.of(),
                "worker-1",
                NOON,
                NOON,
                List.of(new Example(null, "java.util.zip.Inflater", "worker-1", NOON, null)),
                List.of(),
                List.of());
    }

    /** What a zip file opens for itself, on the stack of {@link #leak}'s line. */
    public static Finding ownedBy(Finding owner) {
        return new Finding(
                "1111111111111111",
                owner.verdict(),
                "java.io.RandomAccessFile",
                "close()",
                Severity.ERROR,
                null,
                owner.type(),
                1,
                0,
                owner.culprit(),
                owner.frames(),
                "main",
                NOON,
                NOON,
                List.of(),
                List.of(),
                List.of());
    }

    public static Jvm jvm(String journal, boolean complete) {
        return new Jvm(
                journal,
                4711,
                NOON,
                "17.0.9",
                "com.acme.Main",
                1204,
                0L,
                complete,
                complete ? NOON.plusSeconds(60) : null,
                List.of(),
                List.of());
    }

    /** One that ended a minute after its start, when nothing was open any more. */
    public static Jvm sampledJvm(String journal) {
        OpenSample last = new OpenSample(NOON.plusSeconds(59), new TreeMap<>());
        return new Jvm(
                journal,
                4711,
                NOON,
                "17.0.9",
                "com.acme.Main",
                1204,
                0L,
                true,
                NOON.plusSeconds(60),
                List.of(OPEN, last),
                List.of());
    }
}

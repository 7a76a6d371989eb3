// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Findings, and journals that hold them, as the agent writes them. */
public final class SampleJournal {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Frame CONSTRUCTOR =
            new Frame("java.io.FileInputStream", "<init>", "FileInputStream.java", 158, true);

    private SampleJournal() {}

    public static Finding finding(Verdict verdict, int line, long count) {
        List<Frame> frames = List.of(
                CONSTRUCTOR,
                new Frame("com.acme.Upload", "read", "Upload.java", line, false),
                new Frame("com.acme.Main", "main", "Main.java", 7, false));
        return finding(verdict, "java.io.FileInputStream", "close()", count, frames);
    }

    /** A finding whose culprit is the first frame that isn't the JDK's. */
    public static Finding finding(Verdict verdict, String type, String closer, long count, List<Frame> frames) {
        int culprit = 0;
        while (culprit < frames.size() && frames.get(culprit).jdk()) {
            culprit++;
        }
        return new Finding(
                "0123456789abcdef",
                verdict,
                type,
                closer,
                Severity.ERROR,
                null,
                null,
                count,
                0,
                culprit < frames.size() ? culprit : -1,
                frames,
                "main",
                NOON,
                NOON.plusSeconds(4),
                List.of(new Example("/data/in/a.csv", type, "main", NOON, null)),
                List.of(),
                List.of());
    }

    /** A journal that ended as it should. */
    public static Path complete(Path file, long watched, Finding... findings) throws IOException {
        return Files.writeString(file, text(findings) + JournalLines.end(NOON.plusSeconds(60), watched, 0L) + "\n");
    }

    /** A journal of a JVM that was killed. */
    public static Path killed(Path file, Finding... findings) throws IOException {
        return Files.writeString(file, text(findings));
    }

    private static String text(Finding... findings) {
        StringBuilder text =
                new StringBuilder(JournalLines.header("0.1.0", 4711, NOON, "17.0.9", "com.acme.Main")).append('\n');
        for (int i = 0; i < findings.length; i++) {
            text.append(JournalLines.finding(i + 1, findings[i])).append('\n');
        }
        return text.toString();
    }
}

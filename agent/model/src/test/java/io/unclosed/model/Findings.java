// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import io.unclosed.model.catalog.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings for tests. */
public final class Findings {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String ZIP = "java.util.zip.ZipFile";
    static final String INFLATER = "java.util.zip.Inflater";

    private Findings() {}

    static Frame jdk(String className) {
        return new Frame(className, "<init>", null, 1, true);
    }

    static Frame mine(String className, int line) {
        return new Frame(className, "run", "F.java", line, false);
    }

    /** One whose first frame is the JDK's and whose second is the culprit. */
    static Finding found(String type, @Nullable String owner, Verdict verdict, long count, List<Frame> callers) {
        return at(NOON, type, owner, verdict, count, callers);
    }

    static Finding at(
            Instant when, String type, @Nullable String owner, Verdict verdict, long count, List<Frame> callers) {
        List<Frame> frames = new java.util.ArrayList<>(List.of(jdk(type)));
        frames.addAll(callers);
        return new Finding(
                Fingerprint.of(type, owner == null ? "" : owner, frames),
                verdict,
                type,
                "close()",
                Severity.ERROR,
                null,
                owner,
                count,
                0,
                1,
                frames,
                "thread at " + when,
                when,
                when.plusSeconds(count),
                List.of(new Example("at " + when, type, "main", when, null)),
                List.of(),
                List.of());
    }

    /** The same, of a type that is no error to leak. */
    public static Finding warning(Finding finding) {
        return new Finding(
                finding.fingerprint(),
                finding.verdict(),
                finding.type(),
                finding.closer(),
                Severity.WARNING,
                finding.heldBy(),
                finding.owner(),
                finding.count(),
                finding.closedLate(),
                finding.culprit(),
                finding.frames(),
                finding.thread(),
                finding.first(),
                finding.last(),
                finding.examples(),
                finding.owned(),
                finding.tests());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accepts some findings, for a reason.
 *
 * @param type of the resource
 * @param verdicts empty for all
 * @param frames innermost first; each must match a frame further out than the one before it did
 * @param because why they are accepted
 * @param until the last day that the rule holds, or null for ever
 * @param file where the rule stands
 * @param line its first line, from 1
 */
public record Suppression(
        Glob type,
        Set<Verdict> verdicts,
        List<FramePattern> frames,
        String because,
        @Nullable LocalDate until,
        String file,
        int line) {

    public Suppression {
        verdicts = Set.copyOf(verdicts);
        frames = List.copyOf(frames);
    }

    /** Whether its last day is over. An expired rule suppresses nothing. */
    public boolean expired(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** {@code known.suppressions:12}: where a person finds it. */
    public String place() {
        return file + ":" + line;
    }

    /** Whether a finding is meant, on any day. */
    public boolean matches(Finding finding) {
        return type.matches(finding.type())
                && (verdicts.isEmpty() || verdicts.contains(finding.verdict()))
                && matchesFrames(finding);
    }

    /** Each pattern takes the innermost frame that it can, which leaves the most to those behind it. */
    private boolean matchesFrames(Finding finding) {
        int from = 0;
        for (FramePattern pattern : frames) {
            int index = pattern.culprit() ? culprit(pattern, finding) : next(pattern, finding.frames(), from);
            if (index < from) {
                return false;
            }
            from = index + 1;
        }
        return true;
    }

    private static int culprit(FramePattern pattern, Finding finding) {
        int index = finding.culprit();
        return index >= 0 && pattern.matches(finding.frames().get(index)) ? index : -1;
    }

    private static int next(FramePattern pattern, List<Frame> frames, int from) {
        for (int index = from; index < frames.size(); index++) {
            if (pattern.matches(frames.get(index))) {
                return index;
            }
        }
        return -1;
    }
}

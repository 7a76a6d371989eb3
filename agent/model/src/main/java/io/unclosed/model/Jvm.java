// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JVM that ran under the agent, which is one journal.
 *
 * @param journal the journal's file name
 * @param start when the agent started
 * @param java the Java version, such as {@code 17.0.9}
 * @param main the program's main class or jar, without its arguments
 * @param watched how many resources were opened under the agent's eyes
 * @param unexplained how many descriptors were open at exit that nothing accounts for; null where that is not known
 * @param complete whether the journal has its end and nothing was lost on the way
 * @param end when it ended; null where the journal has no end
 * @param samples how many resources were open, in the order of time; at most {@link OpenSample#MAX}
 * @param notices why it is not complete, and other facts for the reader; one sentence each
 */
public record Jvm(
        String journal,
        long pid,
        Instant start,
        String java,
        String main,
        long watched,
        @Nullable Long unexplained,
        boolean complete,
        @Nullable Instant end,
        List<OpenSample> samples,
        List<String> notices) {
    public Jvm {
        samples = List.copyOf(samples);
        notices = List.copyOf(notices);
    }

    /** One of which nothing is known over time. */
    public Jvm(
            String journal,
            long pid,
            Instant start,
            String java,
            String main,
            long watched,
            @Nullable Long unexplained,
            boolean complete,
            List<String> notices) {
        this(journal, pid, start, java, main, watched, unexplained, complete, null, List.of(), notices);
    }
}

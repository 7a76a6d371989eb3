// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the resources behind a finding.
 *
 * @param detail a path, address or name by which a person recognises it, or null
 * @param className the class of the object itself, which may be a subclass of the finding's type
 * @param thread the name of the thread that opened it
 * @param opened when it was opened
 * @param test the test that opened it, or null; see {@link TestCount}
 * @param holder where that thread was, innermost first, when this was found overdue; empty where that is not known, as
 *     when the thread had ended, and for other verdicts
 * @param foundAfter how long after it was opened the agent found what its verdict says; null where a journal does not tell
 * @param closedAfter how long after it was opened it was closed, if it was: an overdue one that came back
 */
public record Example(
        @Nullable String detail,
        String className,
        String thread,
        Instant opened,
        @Nullable String test,
        List<Frame> holder,
        @Nullable Duration foundAfter,
        @Nullable Duration closedAfter) {

    public Example {
        holder = List.copyOf(holder);
    }

    /** One without the stack of its thread: not an overdue one. */
    public Example(@Nullable String detail, String className, String thread, Instant opened, @Nullable String test) {
        this(detail, className, thread, opened, test, List.of(), null, null);
    }

    /** This one, closed late. */
    public Example closedAfter(Duration open) {
        return new Example(detail, className, thread, opened, test, holder, foundAfter, open);
    }
}

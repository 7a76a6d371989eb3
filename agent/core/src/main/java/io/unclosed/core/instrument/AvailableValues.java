// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.Hook.Subject;
import io.unclosed.model.catalog.Member;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that can still be read in a method before it returns.
 *
 * @param lost the slots that cannot, see {@link ClobberedSlots}
 */
record AvailableValues(Member member, BitSet lost) {

    private static final int THIS = 0;

    /** Whether all values that a hook needs are there: all but the detail. */
    boolean enoughFor(Target target) {
        Hook hook = target.hook();
        Hook.Condition condition = hook.condition();
        return lost.isEmpty()
                || (has(hook.subject())
                        && (!target.isOfFamily() || !lost.get(THIS))
                        && (hook.parent() == null || has(hook.parent()))
                        && (condition == null || has(condition.argument(), condition.field() != null))
                        && has(hook.amount(), false));
    }

    /** Whether the detail can be read. A field of the resource can, if the resource can. */
    boolean has(Hook.Detail detail) {
        return lost.isEmpty() || has(detail.argument(), detail.ofThis());
    }

    private boolean has(@Nullable Subject subject) {
        return subject == null
                || subject.kind() == Subject.Kind.RESULT
                || has(subject.argument(), subject.kind() != Subject.Kind.ARGUMENT);
    }

    private boolean has(int argument, boolean ofThis) {
        return !(ofThis && lost.get(THIS)) && (argument == 0 || !lost.get(member.slot(argument)));
    }
}

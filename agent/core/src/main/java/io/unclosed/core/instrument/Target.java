// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.boot.Opening;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.Hook.Subject;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Verb;

/**
 * A hook of the catalog, as the instrumentation needs it.
 *
 * @param opening the number that it passes to the bootstrap classes when it opens something, see {@link Opening}
 * @param origin whose rule it is
 * @param family the number of the class whose family is meant, or {@link #NO_FAMILY}
 */
record Target(Hook hook, int opening, ResourceType.Origin origin, int family) {

    static final int NO_FAMILY = -1;

    /** The instrumentation's own hooks belong to no resource type. */
    static Target ofTheAgent(Hook hook) {
        return new Target(hook, 0, ResourceType.Origin.JDK, NO_FAMILY);
    }

    static Target of(Hook hook, int number, ResourceType type, int family) {
        int opening = number;
        if (hook.subject().kind() == Subject.Kind.RESULT) {
            opening |= Opening.DELIVERED;
        }
        if (hook.prepared()) {
            opening |= Opening.PREPARED;
        }
        if (type.has(Verb.STARTS) || (!hook.prepared() && wrapsLater(type))) {
            opening |= Opening.IDLE;
        }
        if (type.closesByFamily()) {
            opening |= Opening.UNSURE;
        }
        if (!type.holds().isEmpty()) {
            opening |= Opening.HOLDING;
        }
        return new Target(hook, opening, type.origin(), family);
    }

    /** Whether it is around nothing when it was just opened. */
    private static boolean wrapsLater(ResourceType type) {
        boolean later = false;
        for (Hook wraps : type.hooks()) {
            if (wraps.verb() == Verb.WRAPS) {
                later = true;
                for (Hook opens : type.hooks()) {
                    if (opens.verb() == Verb.OPENS && opens.member().equals(wraps.member())) {
                        return false;
                    }
                }
            }
        }
        return later;
    }

    /**
     * A hook that an annotation makes.
     *
     * @param byClose whether {@code close()} closes it, which is seen in whatever class, or only its own class's members
     */
    static Target annotated(Hook hook, int number, ResourceType type, boolean byClose) {
        Target target = of(hook, number, type, NO_FAMILY);
        return new Target(hook, target.opening | (byClose ? Opening.UNSURE : Opening.EXACT), type.origin(), NO_FAMILY);
    }

    /** The number of the resource type. */
    int type() {
        return Opening.type(opening);
    }

    boolean isOfFamily() {
        return family != NO_FAMILY;
    }

    boolean matches(String method, String descriptor) {
        return hook.member().matches(method, descriptor);
    }

    boolean atEntry() {
        Verb verb = hook.verb();
        return verb == Verb.STOPS
                || verb == Verb.SWEEPS
                || verb == Verb.RELEASES
                || verb == Verb.ENDS
                || (verb == Verb.CLOSES && hook.late() == null)
                || (verb == Verb.OPENS && hook.early());
    }
}

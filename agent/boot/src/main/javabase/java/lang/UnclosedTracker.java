// SPDX-License-Identifier: Apache-2.0
package java.lang;

import io.unclosed.boot.Tracker;

/**
 * The verbs of {@link Tracker}, for classes of a loader of the program's.
 *
 * <p>Such a loader may hide {@code io.unclosed.boot}, and to ask it for a class while it defines another one would run the
 * program's code inside a class file transformer, under whatever locks that loader holds. No loader hides {@code java.lang}.
 * JaCoCo gives its instrumented classes a class of {@code java.lang} for the same reason (InjectedClassRuntime).
 */
public final class UnclosedTracker {

    private UnclosedTracker() {}

    /** See {@link Tracker#opened}. */
    public static void opened(Object resource, Object detail, int number, int opening) {
        Tracker.opened(resource, detail, number, opening);
    }

    /** See {@link Tracker#openedIf}. */
    public static void openedIf(Object resource, Object detail, int number, int opening, boolean applies) {
        Tracker.openedIf(resource, detail, number, opening, applies);
    }

    /** See {@link Tracker#openedIf}. */
    public static void openedIf(Object resource, Object detail, int number, int opening, Object other) {
        Tracker.openedIf(resource, detail, number, opening, other);
    }

    /** See {@link Tracker#openedUnless}. */
    public static void openedUnless(Object resource, Object detail, int number, int opening, boolean excluded) {
        Tracker.openedUnless(resource, detail, number, opening, excluded);
    }

    /** See {@link Tracker#openedUnless}. */
    public static void openedUnless(Object resource, Object detail, int number, int opening, Object other) {
        Tracker.openedUnless(resource, detail, number, opening, other);
    }

    /** See {@link Tracker#openedOf}. */
    public static void openedOf(Object resource, Object detail, int number, int opening, Object parent) {
        Tracker.openedOf(resource, detail, number, opening, parent);
    }

    /** See {@link Tracker#only}. */
    public static Object only(Object resource, Object self, int family) {
        return Tracker.only(resource, self, family);
    }

    /** See {@link Tracker#behind}. */
    public static Object behind(Object object) {
        return Tracker.behind(object);
    }

    /** See {@link Tracker#prepared}. */
    public static void prepared(Object resource) {
        Tracker.prepared(resource);
    }

    /** See {@link Tracker#wrapped}. */
    public static void wrapped(Object resource, Object part) {
        Tracker.wrapped(resource, part);
    }

    /** See {@link Tracker#started}. */
    public static void started(Object resource) {
        Tracker.started(resource);
    }

    /** See {@link Tracker#stopped}. */
    public static void stopped(Object resource) {
        Tracker.stopped(resource);
    }

    /** See {@link Tracker#stoppedIf}. */
    public static void stoppedIf(Object resource, Object other) {
        Tracker.stoppedIf(resource, other);
    }

    /** See {@link Tracker#stoppedUnless}. */
    public static void stoppedUnless(Object resource, Object other) {
        Tracker.stoppedUnless(resource, other);
    }

    /** See {@link Tracker#stoppedIf}. */
    public static void stoppedIf(Object resource, boolean applies) {
        Tracker.stoppedIf(resource, applies);
    }

    /** See {@link Tracker#stoppedUnless}. */
    public static void stoppedUnless(Object resource, boolean excluded) {
        Tracker.stoppedUnless(resource, excluded);
    }

    /** See {@link Tracker#handed}. */
    public static void handed(Object resource, String className) {
        Tracker.handed(resource, className);
    }

    /** See {@link Tracker#ended}. */
    public static void ended(Object resource) {
        Tracker.ended(resource);
    }

    /** See {@link Tracker#closedOf}. */
    public static void closedOf(Object parent) {
        Tracker.closedOf(parent);
    }

    /** See {@link Tracker#retained}. */
    public static void retained(Object resource, int count) {
        Tracker.retained(resource, count);
    }

    /** See {@link Tracker#released}. */
    public static void released(Object resource, int count) {
        Tracker.released(resource, count);
    }

    /** See {@link Tracker#described}. */
    public static void described(Object resource, Object detail, int number) {
        Tracker.described(resource, detail, number);
    }

    /** See {@link Tracker#closed}. */
    public static void closed(Object resource) {
        Tracker.closed(resource);
    }

    /** See {@link Tracker#closedIf}. */
    public static void closedIf(Object resource, boolean applies) {
        Tracker.closedIf(resource, applies);
    }

    /** See {@link Tracker#closedIf}. */
    public static void closedIf(Object resource, Object other) {
        Tracker.closedIf(resource, other);
    }

    /** See {@link Tracker#closedUnless}. */
    public static void closedUnless(Object resource, boolean excluded) {
        Tracker.closedUnless(resource, excluded);
    }

    /** See {@link Tracker#closedUnless}. */
    public static void closedUnless(Object resource, Object other) {
        Tracker.closedUnless(resource, other);
    }

    /** See {@link Tracker#closedAsSaid}. */
    public static void closedAsSaid(Object resource, String className, String question) {
        Tracker.closedAsSaid(resource, className, question);
    }

    /** See {@link Tracker#kept}. */
    public static void kept(Object resource) {
        Tracker.kept(resource);
    }

    /** See {@link Tracker#keptIf}. */
    public static void keptIf(Object resource, boolean applies) {
        Tracker.keptIf(resource, applies);
    }

    /** See {@link Tracker#keptIf}. */
    public static void keptIf(Object resource, Object other) {
        Tracker.keptIf(resource, other);
    }

    /** See {@link Tracker#keptUnless}. */
    public static void keptUnless(Object resource, boolean excluded) {
        Tracker.keptUnless(resource, excluded);
    }

    /** See {@link Tracker#keptUnless}. */
    public static void keptUnless(Object resource, Object other) {
        Tracker.keptUnless(resource, other);
    }

    /** See {@link Tracker#sweeping}. */
    public static void sweeping() {
        Tracker.sweeping();
    }

    /** See {@link Tracker#guarded}. */
    public static void guarded(Object resource, Object action) {
        Tracker.guarded(resource, action);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that instrumented code calls, one static call each.
 *
 * <p>Safe for any thread at any time, virtual ones too. None throws, blocks or runs code of the program. What is caught
 * is counted without a call, because there may be no stack left for one: an error that came out of here would come out
 * of a constructor of the JDK that has opened its file already.
 *
 * <p>All is caught that can go wrong here. What else comes was sent from outside, by {@code Thread.stop} before JDK 20 or a
 * debugger, and must end the thread: it passes, and the record is settled, so that a thread which was stopped is accused of
 * nothing that it may have done. {@code ThreadDeath} is not named, because a JDK to come will not have it.
 */
@SuppressWarnings("ReachabilityFenceUsage") // In a finally block it would be called, and throw, where no stack is left.
public final class Tracker {

    private static volatile @Nullable Registry registry;

    private Tracker() {}

    /** Begins to watch. Until then, and after {@link #stop}, every verb returns at once. */
    public static void start(Registry live) {
        registry = live;
    }

    /** Steps aside for good. */
    public static void stop() {
        registry = null;
    }

    /**
     * An opening member returned normally.
     *
     * @param resource the opened resource; null for none
     * @param detail a text by which a person recognises it; copied as text if it is of a known JDK class, else ignored
     * @param number goes behind the detail, such as a port; negative for none
     * @param opening see {@link Opening}
     */
    public static void opened(@Nullable Object resource, @Nullable Object detail, int number, int opening) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            if (!(Thread.currentThread() instanceof AgentThread)) {
                live.opened(resource, detail, number, opening);
            } else if (Opening.is(opening, Opening.HOLDING)) {
                live.openedByAgent(resource, detail, opening);
            }
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.kept(resource); // no caller gets it: the constructor is cut off
            throw stopped;
        }
    }

    /** {@link #opened}, where the instrumented code says whether it is this type. */
    public static void openedIf(
            @Nullable Object resource, @Nullable Object detail, int number, int opening, boolean applies) {
        if (applies) {
            opened(resource, detail, number, opening);
        }
    }

    /** {@link #opened}, where there must be another object. */
    public static void openedIf(
            @Nullable Object resource, @Nullable Object detail, int number, int opening, @Nullable Object other) {
        if (other != null) {
            opened(resource, detail, number, opening);
        }
    }

    /** {@link #opened}, where the instrumented code says whether it is another type. */
    public static void openedUnless(
            @Nullable Object resource, @Nullable Object detail, int number, int opening, boolean excluded) {
        if (!excluded) {
            opened(resource, detail, number, opening);
        }
    }

    /** {@link #opened}, where another object, if there is one, already stands for the same native thing. */
    public static void openedUnless(
            @Nullable Object resource, @Nullable Object detail, int number, int opening, @Nullable Object other) {
        if (other == null) {
            opened(resource, detail, number, opening);
        }
    }

    /** {@link #opened} of another resource, which closes it together with itself. */
    public static void openedOf(
            @Nullable Object resource, @Nullable Object detail, int number, int opening, @Nullable Object parent) {
        Registry live = registry;
        if (live == null || resource == null || parent == null) {
            return;
        }
        try {
            if (!(Thread.currentThread() instanceof AgentThread)) {
                live.openedOf(resource, parent, detail, number, opening);
            }
            Reference.reachabilityFence(resource);
            Reference.reachabilityFence(parent);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.kept(resource);
            throw stopped;
        }
    }

    /**
     * Lets a resource pass if the object that the member was called on is of a family, else gives null.
     *
     * @param family the number of a class that this object must extend or implement
     */
    public static @Nullable Object only(@Nullable Object resource, @Nullable Object self, int family) {
        Registry live = registry;
        if (live == null || resource == null || self == null) {
            return null;
        }
        try {
            return live.isOf(self, family) ? resource : null;
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
            return null;
        }
    }

    /** The tracked delegate of an object, or the object itself where there is none. */
    public static @Nullable Object behind(@Nullable Object object) {
        Registry live = registry;
        if (live == null || object == null) {
            return null;
        }
        try {
            return live.behind(object);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
            return null;
        }
    }

    /** The resource is there, but the program has not got it yet. */
    public static void prepared(@Nullable Object resource) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.prepared(resource);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }

    /**
     * From now on a resource is over when another one is, which it is around.
     *
     * @param part that one, or an object that stands for it; the resource itself where its delegate is meant
     */
    public static void wrapped(@Nullable Object resource, @Nullable Object part) {
        Registry live = registry;
        if (live == null || resource == null || part == null) {
            return;
        }
        try {
            live.wrapped(resource, part);
            Reference.reachabilityFence(resource);
            Reference.reachabilityFence(part);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.forget(resource);
            throw stopped;
        }
    }

    /** A resource that was opened idle holds something from now on. */
    public static void started(@Nullable Object resource) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.started(resource);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }

    /** One of the things that a resource holds has ended; after the last one it holds nothing. */
    public static void stopped(@Nullable Object resource) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.stopped(resource);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.forget(resource);
            throw stopped;
        }
    }

    /** {@link #stopped}, where there must be another object. */
    public static void stoppedIf(@Nullable Object resource, @Nullable Object other) {
        if (other != null) {
            stopped(resource);
        }
    }

    /** {@link #stopped}, where there must not be another object. */
    public static void stoppedUnless(@Nullable Object resource, @Nullable Object other) {
        if (other == null) {
            stopped(resource);
        }
    }

    /** {@link #stopped}, where the instrumented code says whether it is so. */
    public static void stoppedIf(@Nullable Object resource, boolean applies) {
        if (applies) {
            stopped(resource);
        }
    }

    /** {@link #stopped}, where the instrumented code says whether it is not so. */
    public static void stoppedUnless(@Nullable Object resource, boolean excluded) {
        if (!excluded) {
            stopped(resource);
        }
    }

    /**
     * A constructor returned normally that had opened a resource on its way.
     *
     * @param className the class that declares the constructor; a constant, which the program's own constant pool holds
     */
    public static void handed(@Nullable Object resource, String className) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.handed(resource, className);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }

    /** A {@code close()} was entered, of any class: it closes a resource whose type an annotation declares. */
    public static void ended(@Nullable Object resource) {
        Registry live = registry;
        if (live == null || resource == null || !live.annotated) {
            return;
        }
        try {
            live.ended(resource);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.ended(resource);
            throw stopped;
        }
    }

    /** A member was entered that closes all that was opened of an object, and not the object itself. */
    public static void closedOf(@Nullable Object parent) {
        Registry live = registry;
        if (live == null || parent == null) {
            return;
        }
        try {
            live.closedOf(parent);
            Reference.reachabilityFence(parent);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.closedOf(parent);
            throw stopped;
        }
    }

    /** The program counts more references to a resource. */
    public static void retained(@Nullable Object resource, int count) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.retained(resource, count);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }

    /** The program gave references back; the last one closes the resource. */
    public static void released(@Nullable Object resource, int count) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.released(resource, count);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.forget(resource);
            throw stopped;
        }
    }

    /** The text by which a person recognises the resource became known after it was opened. */
    public static void described(@Nullable Object resource, @Nullable Object detail, int number) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.described(resource, detail, number);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }

    /** A closing member was entered. Closing twice, or closing an untracked object, does nothing. */
    public static void closed(@Nullable Object resource) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.closed(resource);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.closed(resource);
            throw stopped;
        }
    }

    /** {@link #closed}, where the instrumented code says whether the resource ends with it. */
    public static void closedIf(@Nullable Object resource, boolean applies) {
        if (applies) {
            closed(resource);
        }
    }

    /** {@link #closed}, where there must be another object. */
    public static void closedIf(@Nullable Object resource, @Nullable Object other) {
        if (other != null) {
            closed(resource);
        }
    }

    /** {@link #closed}, where the instrumented code says whether the resource does not end with it. */
    public static void closedUnless(@Nullable Object resource, boolean excluded) {
        if (!excluded) {
            closed(resource);
        }
    }

    /** {@link #closed}, where there must not be another object. */
    public static void closedUnless(@Nullable Object resource, @Nullable Object other) {
        if (other == null) {
            closed(resource);
        }
    }

    /**
     * A closing member returned normally that may have done nothing: it counts if the resource says so.
     *
     * @param className the class or interface that has the question
     * @param question a method's name
     */
    public static void closedAsSaid(@Nullable Object resource, String className, String question) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            if (live.says(resource, className, question)) {
                live.closed(resource);
            }
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.forget(resource);
            throw stopped;
        }
    }

    /** The JDK took the resource over for itself, for instance into a cache: it no longer counts as the program's. */
    public static void kept(@Nullable Object resource) {
        Registry live = registry;
        if (live == null || resource == null) {
            return;
        }
        try {
            live.kept(resource);
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        } catch (Error stopped) {
            live.kept(resource);
            throw stopped;
        }
    }

    /** {@link #kept}, where an argument says whether the JDK does so. */
    public static void keptIf(@Nullable Object resource, boolean applies) {
        if (applies) {
            kept(resource);
        }
    }

    /** {@link #kept}, where an argument says whether the JDK does so. */
    public static void keptIf(@Nullable Object resource, @Nullable Object other) {
        if (other != null) {
            kept(resource);
        }
    }

    /** {@link #kept}, where an argument says whether the JDK does not. */
    public static void keptUnless(@Nullable Object resource, boolean excluded) {
        if (!excluded) {
            kept(resource);
        }
    }

    /** {@link #kept}, where an argument says whether the JDK does not. */
    public static void keptUnless(@Nullable Object resource, @Nullable Object other) {
        if (other == null) {
            kept(resource);
        }
    }

    /** A Cleaner began to run on this thread, which may be one that the program made for it. */
    public static void sweeping() {
        Registry live = registry;
        if (live == null) {
            return;
        }
        try {
            live.sweeping();
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }

    /** The program registered a Cleaner's action for an object of its own: a dead man's switch. */
    public static void guarded(@Nullable Object resource, @Nullable Object action) {
        Registry live = registry;
        if (live == null || resource == null || action == null) {
            return;
        }
        try {
            if (!(Thread.currentThread() instanceof AgentThread)) {
                live.guarded(resource, action);
            }
            Reference.reachabilityFence(resource);
        } catch (VirtualMachineError | LinkageError | RuntimeException failure) {
            live.lost++;
        }
    }
}

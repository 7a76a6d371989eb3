// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/**
 * An interned allocation stack.
 *
 * <p>It holds the raw stack only until the agent has read it, because a raw stack keeps the classes on it, and
 * so their loaders, alive.
 */
public final class Site {

    /** Of resources that the JDK keeps, wherever it opened them, and of the agent's own. Ignored. */
    static final Site KEPT = unheeded();

    /** Not known yet, or never asked for. */
    public static final Site NONE = new Site(0, null, Allocation.NO_TYPE);

    /** Of resources that were opened beyond the budget for stacks. */
    public static final Site UNTAKEN = new Site(0, null, Allocation.NO_TYPE);

    /**
     * Where there are more sites than the table holds. Ignored: without a stack of its own, a resource that the JDK opens for itself
     * could not be told from one that the program opens, and a missed leak, which the report admits, beats a false one.
     */
    static final Site OVERFLOW = unheeded();

    final long hash;

    private final int type;

    private volatile @Nullable Throwable stack;
    private volatile boolean ignored;

    @Nullable
    Site nextInChain;

    @Nullable
    Site nextNew;

    Site(long hash, @Nullable Throwable stack, int type) {
        this.hash = hash;
        this.type = type;
        this.stack = stack;
    }

    private static Site unheeded() {
        Site site = new Site(0, null, Allocation.NO_TYPE);
        site.ignore();
        return site;
    }

    /** The number of the type that was first opened here. */
    public int type() {
        return type;
    }

    /** The frames, innermost first. Empty where no stack was taken, and after {@link #forgetFrames}. */
    public StackTraceElement[] frames() {
        Throwable raw = stack;
        return raw == null ? new StackTraceElement[0] : raw.getStackTrace();
    }

    /** Drops the frames once they are read, because they keep the classes on them alive. */
    public void forgetFrames() {
        stack = null;
    }

    /** The site before it among {@link Registry#takeNewSites}. */
    public @Nullable Site nextNew() {
        return nextNew;
    }

    /** Nothing that is opened here is reported; what takes no descriptor is not even tracked from now on. */
    public void ignore() {
        ignored = true;
    }

    /** Whether resources that are opened here do not count as the program's. */
    public boolean ignored() {
        return ignored;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Our record of one open resource. It never reaches its referent: everything here is text or a number.
 *
 * <p>The table publishes the record. Some fields change afterwards, on the thread that still constructs or connects the
 * resource: type, site, detail, guarded. None is volatile: who reads them, the reaper, does so when the resource was
 * collected or closed, or else may see an older detail.
 */
public final class Allocation extends PhantomReference<Object> {

    /** The type of an object that has a Cleaner but that no opening member returned, or not yet. */
    static final int NO_TYPE = -1;

    /** How many parents, and theirs, are heeded. */
    public static final int MOST_ANCESTORS = 16;

    final int hash;
    int type;
    Site site;
    long time;

    @Nullable
    String detail;

    String className;
    String thread;

    /** The thread that opened it, where somebody will ask what it does; see {@link Openers}. */
    @Nullable
    WeakReference<Thread> opener;

    /** The test under which it was opened, if any. */
    @Nullable
    String test;

    boolean guarded;

    /** Whether it holds nothing yet. */
    boolean idle;

    /** The type that says which descriptors it takes, its own or a superclass's; negative for none. */
    int holder;

    /** What it was opened of, if anything, which closes it, too. */
    @Nullable
    Allocation parent;

    /** The parent's {@link #generation} when this was opened. */
    private int parentGeneration;

    /** Counts how often all that was opened of this was closed. */
    private volatile int generation;

    private volatile Fate fate = Fate.OPEN;

    /** References counted by the program beyond the first. */
    private int references;

    /** Set by the reaper once it was reported as overdue, read by who closes it. */
    private volatile boolean overdue;

    Allocation(Object resource, ReferenceQueue<Object> queue, int hash, Site site) {
        super(resource, queue);
        this.hash = hash;
        this.type = NO_TYPE;
        this.holder = NO_TYPE;
        this.site = site;
        this.time = System.currentTimeMillis();
        // Both strings belong to the class and the thread already; neither leads back to them.
        this.className = resource.getClass().getName();
        this.thread = Thread.currentThread().getName();
        this.test = TestTracker.current();
    }

    /** The resource type's number in the catalog; negative where it is none. */
    public int type() {
        return type;
    }

    /** The number of the type that says which descriptors it takes; negative where it takes none. */
    public int holder() {
        return holder;
    }

    /** Where it was opened. */
    public Site site() {
        return site;
    }

    /** What it was opened of, if anything. */
    public @Nullable Allocation parent() {
        return parent;
    }

    /** What became of it. */
    public Fate fate() {
        return fate;
    }

    /** Whether it holds nothing, or was closed together with what it was opened of. */
    public boolean harmless() {
        return idle || closedWithParent();
    }

    /** When it was opened, in milliseconds since 1970. */
    public long time() {
        return time;
    }

    /** What a person recognises it by, if anything. */
    public @Nullable String detail() {
        return detail;
    }

    /** The class of the resource itself. */
    public String className() {
        return className;
    }

    /** The name of the thread that opened it; empty for an unnamed virtual thread. */
    public String thread() {
        return thread;
    }

    /** What the thread that opened it is doing now; empty where it ended or is not known. For the reaper. */
    public StackTraceElement[] openerStack() {
        Thread thread = opener == null ? null : opener.get();
        return thread == null ? Openers.NO_STACK : Openers.stackOf(thread);
    }

    /** The test that opened it, if any; see {@link TestTracker}. */
    public @Nullable String test() {
        return test;
    }

    /** Whether a Cleaner of the program watches over it. */
    public boolean guarded() {
        return guarded;
    }

    /** A member may hand out the very object that it was called on; then there is no parent, nor beyond a few of them. */
    void openedOf(Allocation opener) {
        int ancestors = 1;
        for (Allocation each = opener; each != null; each = each.parent) {
            if (each == this || ++ancestors > MOST_ANCESTORS) {
                return;
            }
        }
        parentGeneration = opener.generation;
        parent = opener;
    }

    void settle(Fate settled) {
        fate = settled;
    }

    /** All that was opened of this is closed from now on. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Two threads that do the same at once end the same generation.
    void closeChildren() {
        generation++;
    }

    synchronized void retain(int count) {
        references += count;
    }

    /** Whether that was the last one. */
    synchronized boolean release(int count) {
        references -= count;
        return references < 0;
    }

    private boolean closedWithParent() {
        Allocation child = this;
        // Two threads could make a circle at once, so this counts.
        for (int ancestors = 0; child.parent != null && ancestors < MOST_ANCESTORS; ancestors++) {
            if (child.parent.fate == Fate.CLOSED || child.parent.generation != child.parentGeneration) {
                return true;
            }
            child = child.parent;
        }
        return false;
    }

    /** What became of a resource. */
    public enum Fate {
        OPEN,
        CLOSED,
        RESCUED,
        COLLECTED
    }

    /**
     * True the first time only, and never once it is settled. For the reaper.
     *
     * <p>First the mark, then the fate: who closes it writes and reads them in the other order, so that a close after
     * this sees the mark, and one before it takes the mark away again.
     */
    public boolean markOverdue() {
        if (overdue) {
            return false;
        }
        overdue = true;
        if (fate != Fate.OPEN) {
            overdue = false;
        }
        return overdue;
    }

    /** Whether {@link #markOverdue} was true once. */
    public boolean overdue() {
        return overdue;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Our record of one open resource. It never reaches its referent: everything here is text or a number.
 *
 * <p>The table publishes the record. Some fields change afterwards, on the thread that still constructs or connects the
 * resource: type, site, detail, guarded. None is volatile: the reaper reads them when the resource was
 * collected or closed, or else may see an older detail.
 *
 * <p>There may be a million of these, so what few need is kept apart, in {@link AllocationLinks}, and a number is as short as it
 * can be: 72 bytes where references take four.
 */
public final class Allocation extends PhantomReference<Object> {

    /** The type of an object that has a Cleaner but that no opening member returned, or not yet. */
    static final int NO_TYPE = -1;

    /** How many ancestors count at most. */
    public static final int MOST_ANCESTORS = 16;

    /** {@link Fate#OPEN}, and a cleanup thread opened it: there is no room for a field of its own. */
    private static final byte OPEN_BY_CLEANUP = 4;

    private static final AtomicReferenceFieldUpdater<Allocation, @Nullable AllocationLinks> LINKS =
            AtomicReferenceFieldUpdater.newUpdater(Allocation.class, AllocationLinks.class, "links");

    final int hash;
    private short type;
    Site site;
    long time;

    @Nullable
    String detail;

    String className;
    String thread;

    /** The test under which it was opened, if any. */
    @Nullable
    String test;

    boolean guarded;

    /** Whether it holds nothing before it was started. */
    boolean idle;

    /** The type that says which descriptors it takes, its own or a superclass's; negative for none. */
    private short holder;

    /** {@link Fate#code}, or {@link #OPEN_BY_CLEANUP}. */
    private volatile byte fate;

    /** Null for most. */
    private volatile @Nullable AllocationLinks links;

    /** Set by the reaper when it reports the resource as overdue, read when the resource is closed. */
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

    /** The parent: the resource that it was opened of, if any. */
    public @Nullable Allocation parent() {
        AllocationLinks known = links;
        return known == null ? null : known.parent;
    }

    /** What became of it. */
    public Fate fate() {
        return Fate.BY_CODE[fate];
    }

    /**
     * Whether it holds nothing, was closed together with its parent, or all resources inside it were released, by
     * whichever way.
     */
    public boolean harmless() {
        return isIdle() || closedWithParent() || partsReleased(0);
    }

    private boolean isIdle() {
        AllocationLinks known = links;
        return idle && (known == null || !known.isRunning());
    }

    /** Whether something that it is around is still open, so that its own end is open, too. */
    public boolean holdsOpen() {
        for (AllocationLinks.Part part = parts(); part != null; part = part.next) {
            Allocation one = part.allocation;
            if (one.fate() == Fate.OPEN && !speaksForItself(one) && !one.partsReleased(1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether only a finalizer or a Cleaner released the resources inside it. */
    public boolean partsRescued() {
        AllocationLinks.Part first = parts();
        for (AllocationLinks.Part part = first; part != null; part = part.next) {
            if (part.allocation.fate() != Fate.RESCUED && part.allocation.fate() != Fate.CLOSED) {
                return false;
            }
        }
        return first != null;
    }

    private boolean partsReleased(int depth) {
        AllocationLinks.Part first = parts();
        for (AllocationLinks.Part part = first; part != null; part = part.next) {
            Allocation one = part.allocation;
            boolean released = one.fate() == Fate.CLOSED
                    || speaksForItself(one)
                    || (one.fate() == Fate.OPEN && depth < MOST_ANCESTORS && one.partsReleased(depth + 1));
            if (!released) {
                return false;
            }
        }
        return first != null;
    }

    /** The program got the very part as such a resource, at a place that will be told. */
    private boolean speaksForItself(Allocation part) {
        return part.type == type && !part.site.ignored();
    }

    private AllocationLinks.@Nullable Part parts() {
        AllocationLinks known = links;
        return known == null ? null : known.parts;
    }

    /** When it was opened, in milliseconds since 1970. */
    public long time() {
        return time;
    }

    /** A text by which a person recognises it, if any. */
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

    /** The present stack of the thread that opened it; empty where it ended or is not known. For the reaper. */
    public StackTraceElement[] openerStack() {
        AllocationLinks known = links;
        WeakReference<Thread> opener = known == null ? null : known.opener;
        Thread opened = opener == null ? null : opener.get();
        return opened == null ? Openers.NO_STACK : Openers.stackOf(opened);
    }

    /** The test that opened it, if any; see {@link TestTracker}. */
    public @Nullable String test() {
        return test;
    }

    /** Whether a Cleaner of the program watches over it. */
    public boolean guarded() {
        return guarded;
    }

    void type(int number) {
        type = (short) number;
    }

    void holder(int number) {
        holder = (short) number;
    }

    void openedBy(WeakReference<Thread> opener) {
        links().opener = opener;
    }

    /** A member may hand out the very object that it was called on; then there is no parent, nor beyond a few of them. */
    void openedOf(Allocation opener) {
        int ancestors = 1;
        for (Allocation each = opener; each != null; each = each.parent()) {
            if (each == this || ++ancestors > MOST_ANCESTORS) {
                return;
            }
        }
        AllocationLinks own = links();
        own.parentGeneration = opener.links().generation;
        own.parent = opener;
    }

    /** From now on it is over when that is. */
    void wrap(Allocation part) {
        links().wrap(part);
    }

    void settle(Fate settled) {
        fate = settled.code;
    }

    /** The thread that opens it runs finalizers or Cleaners. Before it is in the table. */
    void openedByCleanup() {
        fate = OPEN_BY_CLEANUP;
    }

    /** Whether a cleanup thread of that name opened it. As long as it is open. */
    boolean openedByCleanup(String name) {
        return fate == OPEN_BY_CLEANUP && name.equals(thread);
    }

    /** All that was opened of this is closed from now on. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Two threads that do the same at once end the same generation.
    void closeChildren() {
        AllocationLinks known = links;
        if (known != null) {
            known.generation++;
        }
    }

    void start() {
        links().start();
    }

    void stop() {
        links().stop();
    }

    void handedBy(String className) {
        links().handedBy = className;
    }

    /** The class whose constructor opened this on its way and was the last one to return normally, if any. */
    public @Nullable String handedBy() {
        AllocationLinks known = links;
        return known == null ? null : known.handedBy;
    }

    void retain(int count) {
        links().retain(count);
    }

    /** Whether that was the last one. */
    boolean release(int count) {
        return links().release(count);
    }

    private AllocationLinks links() {
        AllocationLinks known = links;
        if (known != null) {
            return known;
        }
        AllocationLinks fresh = new AllocationLinks();
        return LINKS.compareAndSet(this, null, fresh) ? fresh : links();
    }

    private boolean closedWithParent() {
        AllocationLinks child = links;
        // Two threads could make a circle at once, so this counts.
        for (int ancestors = 0; child != null && child.parent != null && ancestors < MOST_ANCESTORS; ancestors++) {
            AllocationLinks parents = child.parent.links;
            int generation = parents == null ? 0 : parents.generation;
            if (child.parent.fate() == Fate.CLOSED || generation != child.parentGeneration) {
                return true;
            }
            child = parents;
        }
        return false;
    }

    /** What became of a resource. */
    public enum Fate {
        OPEN(0),
        CLOSED(1),
        RESCUED(2),
        COLLECTED(3);

        private static final Fate[] BY_CODE = {OPEN, CLOSED, RESCUED, COLLECTED, OPEN};

        private final byte code;

        Fate(int code) {
            this.code = (byte) code;
        }
    }

    /**
     * True the first time only, and never once it is settled. For the reaper.
     *
     * <p>First the mark, then the fate: closing writes and reads them in the other order, so that a close after
     * this sees the mark, and one before it takes the mark away again.
     */
    public boolean markOverdue() {
        if (overdue) {
            return false;
        }
        overdue = true;
        if (fate() != Fate.OPEN) {
            overdue = false;
        }
        return overdue;
    }

    /** Whether {@link #markOverdue} was true once. */
    public boolean overdue() {
        return overdue;
    }
}

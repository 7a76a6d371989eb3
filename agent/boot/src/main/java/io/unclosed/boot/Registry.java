// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The open resources, and the fate of the others. The {@link Tracker} fills it, the reaper empties it. */
public final class Registry {

    /** How many objects may stand for one another. */
    private static final int MOST_STEPS = 16;

    /** Of those modules of the JDK that the bootstrap loader does not load. */
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final AllocationTable table = new AllocationTable();
    private final Mailbox mailbox = new Mailbox(table);
    private final LongAdder watched = new LongAdder();
    private final SiteTable sites;
    private final CleanupThreads cleanupThreads = new CleanupThreads();
    private final TypeHierarchy hierarchy;
    private final InstrumentedClosers closers = new InstrumentedClosers();
    private final @Nullable StackBudget budget;
    private final DelegateFields behind;

    /** Counted up by the {@link Tracker} without care for other threads: it matters whether there were any. */
    long lost;

    /** Whether there is a type that an annotation made. */
    volatile boolean annotated;

    private int firstAnnotated = Integer.MAX_VALUE;

    private volatile @Nullable Openers openers;

    private volatile @Nullable ResourceQuery query;

    public Registry() {
        this(new String[0], null);
    }

    /**
     * A registry of nothing.
     *
     * @param families names of the classes that {@link Tracker#only} asks about, by their numbers
     * @param budget tells whose stacks are taken; null for all
     */
    public Registry(String[] families, @Nullable StackBudget budget) {
        this(families, budget, new String[0], null);
    }

    /**
     * A registry of nothing.
     *
     * @param families names of the classes that {@link Tracker#only} asks about, by their numbers
     * @param budget tells whose stacks are taken; null for all
     * @param behind fields, as {@code CLASS#FIELD}, in which the JDK's objects have their delegates
     * @param reader reads them; null where they cannot be read
     */
    public Registry(String[] families, @Nullable StackBudget budget, String[] behind, @Nullable FieldReader reader) {
        this.behind = new DelegateFields(behind, reader);
        this.hierarchy = new TypeHierarchy(families);
        this.budget = budget;
        this.sites = new SiteTable(budget);
    }

    boolean isOf(Object object, int family) {
        return hierarchy.isOf(object.getClass(), family);
    }

    void opened(Object resource, @Nullable Object detail, int number, int opening) {
        opened(resource, null, detail, number, opening);
    }

    /** Opened of another resource. If that is not tracked, it may close this unseen, so this is not tracked either. */
    void openedOf(Object resource, Object parent, @Nullable Object detail, int number, int opening) {
        Allocation opener = find(parent);
        if (opener != null && !opener.site.ignored()) {
            opened(resource, opener, detail, number, opening);
        }
    }

    /** A resource that the JDK opens for itself on a thread of the agent, before the program would cause it, is the JDK's. */
    void openedByAgent(Object resource, @Nullable Object detail, int opening) {
        if (find(resource) == null) {
            keepInMind(resource, Opening.type(opening), Details.text(detail, -1));
        }
    }

    private void opened(
            Object resource, @Nullable Allocation parent, @Nullable Object detail, int number, int opening) {
        int hash = System.identityHashCode(resource);
        Allocation known = table.find(resource, hash);
        if (known == null && (Opening.is(opening, Opening.PREPARED) || !closingIsSeen(resource, opening))) {
            return;
        }
        if (known != null
                && known.type() != Allocation.NO_TYPE
                && !known.site.ignored()
                && !Opening.is(opening, Opening.DELIVERED)) {
            // A constructor called its sibling or its superclass: the outer one knows best what this is.
            known.type(Opening.type(opening));
            hold(known, opening);
            describe(known, detail, number);
            return;
        }
        Site site = sites.current(Opening.type(opening));
        if (site.ignored() && !Opening.is(opening, Opening.HOLDING)) {
            return;
        }
        if (!site.ignored() && (known == null || known.type() == Allocation.NO_TYPE)) {
            watched.increment();
        }
        Allocation allocation = known == null ? new Allocation(resource, mailbox.queue, hash, site) : known;
        if (allocation.type() == Allocation.NO_TYPE) { // else it is handed on, and may have been started meanwhile
            allocation.idle = Opening.is(opening, Opening.IDLE);
        }
        allocation.site = site;
        allocation.type(Opening.type(opening));
        hold(allocation, opening);
        describe(allocation, detail, number);
        if (parent != null) {
            allocation.openedOf(parent);
        }
        Openers remembered = openers;
        if (remembered != null) {
            allocation.openedBy(remembered.current());
        }
        if (known == null) {
            if (cleanupThreads.isCleanupThread(Thread.currentThread())) {
                allocation.openedByCleanup();
            }
            table.add(allocation);
        }
    }

    private boolean closingIsSeen(Object resource, int opening) {
        if (Opening.is(opening, Opening.EXACT)) {
            return closers.closeSeenInVery(resource.getClass());
        }
        if (!Opening.is(opening, Opening.UNSURE)) {
            return true;
        }
        hierarchy.know(resource.getClass()); // for the frames of its own in which it may open something
        return closers.closeSeenOf(resource.getClass());
    }

    /** Made, but returned to nobody. */
    void prepared(Object resource) {
        int hash = System.identityHashCode(resource);
        if (table.find(resource, hash) == null) {
            table.add(new Allocation(resource, mailbox.queue, hash, Site.NONE));
        }
    }

    /** An object that is not tracked itself, such as a socket, stands for its delegate. */
    void wrapped(Object wrapper, Object part) {
        Allocation whole = find(wrapper);
        Object found = whole == null ? null : tracked(part, wrapper);
        Allocation inner = found == null ? null : find(found);
        if (whole != null && inner != null) {
            whole.wrap(inner);
            whole.idle = false;
        }
    }

    /** The tracked delegate of an object, or the object itself where there is none. */
    Object behind(Object object) {
        Object found = tracked(object, null);
        return found == null ? object : found;
    }

    private @Nullable Object tracked(Object first, @Nullable Object except) {
        Object each = first;
        for (int steps = 0; each != null && steps < MOST_STEPS; steps++) {
            if (each != except && find(each) != null) {
                return each;
            }
            each = behind.of(each);
        }
        return null;
    }

    void started(Object resource) {
        Allocation allocation = find(resource);
        if (allocation != null) {
            allocation.start();
        }
    }

    void stopped(Object resource) {
        Allocation allocation = find(resource);
        if (allocation != null) {
            allocation.stop();
        }
    }

    void handed(Object resource, String className) {
        Allocation allocation = find(resource);
        if (allocation != null) {
            allocation.handedBy(className);
        }
    }

    void ended(Object resource) {
        Allocation allocation = find(resource);
        if (allocation != null && allocation.type() >= firstAnnotated) {
            closed(resource);
        }
    }

    void closedOf(Object parent) {
        Allocation allocation = find(parent);
        if (allocation != null) {
            allocation.closeChildren();
        }
    }

    void retained(Object resource, int count) {
        Allocation allocation = find(resource);
        if (allocation != null) {
            allocation.retain(count);
        }
    }

    void released(Object resource, int count) {
        Allocation allocation = find(resource);
        if (allocation != null && allocation.release(count)) {
            closed(resource);
        }
    }

    void described(Object resource, @Nullable Object detail, int number) {
        Allocation allocation = find(resource);
        if (allocation != null) {
            describe(allocation, detail, number);
        }
    }

    void closed(Object resource) {
        Allocation allocation = remove(resource);
        if (allocation == null) {
            return;
        }
        if (isRescue(allocation)) {
            allocation.settle(Allocation.Fate.RESCUED);
            mailbox.rescues.push(allocation);
        } else {
            allocation.settle(Allocation.Fate.CLOSED);
            if (allocation.overdue()) {
                mailbox.lateCloses.push(allocation);
            }
        }
    }

    /** Its fate is unknown, so it is not reported. */
    void forget(Object resource) {
        Allocation allocation = remove(resource);
        if (allocation != null) {
            allocation.settle(Allocation.Fate.CLOSED);
        }
    }

    /** A resource that a finalizer or a Cleaner's action opens and closes itself is not rescued. */
    private boolean isRescue(Allocation allocation) {
        Thread thread = Thread.currentThread();
        return cleanupThreads.isCleanupThread(thread) && !allocation.openedByCleanup(thread.getName());
    }

    /** Only an open resource is asked; one that cannot answer counts as closed. */
    boolean says(Object resource, String className, String question) {
        ResourceQuery known = query;
        return find(resource) != null && (known == null || known.says(resource, className, question));
    }

    void kept(Object resource) {
        Allocation allocation = remove(resource);
        if (allocation != null) {
            allocation.settle(Allocation.Fate.CLOSED);
            if (allocation.holder() >= 0) {
                keepInMind(resource, allocation.holder(), allocation.detail);
            }
        }
    }

    void guarded(Object resource, Object action) {
        if (isJdks(action) || isJdks(resource)) {
            return; // The JDK's own safety net, which every one of its resources has, tells nothing about the program.
        }
        int hash = System.identityHashCode(resource);
        Allocation allocation = table.find(resource, hash);
        if (allocation == null) {
            allocation = new Allocation(resource, mailbox.queue, hash, Site.NONE);
            table.add(allocation);
        }
        allocation.guarded = true;
    }

    private static boolean isJdks(Object object) {
        ClassLoader loader = object.getClass().getClassLoader();
        return loader == null || loader == PLATFORM;
    }

    void sweeping() {
        cleanupThreads.add(Thread.currentThread());
    }

    /** What the reaper must hear of. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Remembers from now on which thread opened what, for {@link Allocation#openerStack}. */
    public void rememberOpeners() {
        openers = new Openers();
    }

    /** Whether a class, by its name, is of a family, as far as its members were called. */
    public boolean isOf(String className, String family) {
        return hierarchy.isOf(className, family);
    }

    /** Sets the query that asks resources about themselves. */
    public void query(ResourceQuery chosen) {
        query = chosen;
    }

    /** Annotations made types, of which this is the first one's number. */
    public void annotatedFrom(int type) {
        firstAnnotated = type;
        annotated = true;
    }

    /** The closing members of a class, given by its loader and name, are instrumented. */
    public void closingSeen(@Nullable ClassLoader loader, String className) {
        closers.add(loader, className);
    }

    /** Visits the resources that are open now. */
    public void forEachOpen(Visitor visitor) {
        table.forEach(visitor);
    }

    /** The sites that are new since the last call; null for none. */
    public @Nullable Site takeNewSites() {
        return sites.takeNew();
    }

    /** Tells whose stacks are taken; null for all. */
    public @Nullable StackBudget budget() {
        return budget;
    }

    /** How many resources were opened since the start. */
    public long watched() {
        return watched.sum();
    }

    /** Something was lost for lack of memory. */
    public void countLost() {
        lost++;
    }

    /** How many verbs failed, for lack of stack or memory, or a few less; their events are lost. */
    public long lostCount() {
        return lost;
    }

    /** Whether something was not tracked because there are more sites than the table holds. */
    public boolean sitesOverflowed() {
        return sites.overflowed();
    }

    private @Nullable Allocation find(Object resource) {
        return table.find(resource, System.identityHashCode(resource));
    }

    private @Nullable Allocation remove(Object resource) {
        Allocation allocation = find(resource);
        // It is not cleared, which would cost a call of the JVM: later finds of the collector are in no table.
        return allocation != null && table.remove(allocation) ? allocation : null;
    }

    private static void hold(Allocation allocation, int opening) {
        if (Opening.is(opening, Opening.HOLDING)) {
            allocation.holder(Opening.type(opening));
        }
    }

    /** That it has a descriptor, and nothing else. */
    private void keepInMind(Object resource, int type, @Nullable String detail) {
        Allocation kept = new Allocation(resource, mailbox.queue, System.identityHashCode(resource), Site.KEPT);
        kept.type(type);
        kept.detail = detail;
        kept.holder(type);
        table.add(kept);
    }

    private static void describe(Allocation allocation, @Nullable Object detail, int number) {
        String text = Details.text(detail, number);
        if (text != null) {
            allocation.detail = text;
        }
    }

    /** What {@link #forEachOpen} calls. */
    public interface Visitor {
        void visit(Allocation allocation);
    }
}

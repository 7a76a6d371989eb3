// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
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

    final int hash;
    int type;
    Site site;
    long time;

    @Nullable
    String detail;

    String className;
    String thread;
    boolean guarded;

    /** Set once it was reported as overdue. Touched by the reaper only. */
    private boolean overdue;

    Allocation(Object resource, ReferenceQueue<Object> queue, int hash, int type, Site site) {
        super(resource, queue);
        this.hash = hash;
        this.type = type;
        this.site = site;
        this.time = System.currentTimeMillis();
        // Both strings belong to the class and the thread already; neither leads back to them.
        this.className = resource.getClass().getName();
        this.thread = Thread.currentThread().getName();
    }

    /** The resource type's number in the catalog; negative where it is none. */
    public int type() {
        return type;
    }

    /** Where it was opened. */
    public Site site() {
        return site;
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

    /** Whether a Cleaner of the program watches over it. */
    public boolean guarded() {
        return guarded;
    }

    /** True the first time only. For the reaper. */
    public boolean markOverdue() {
        boolean before = overdue;
        overdue = true;
        return !before;
    }
}

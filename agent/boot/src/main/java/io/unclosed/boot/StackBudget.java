// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/**
 * Decides whose stack is taken where not every one is: the first {@link #FIRST} of each type and thread group, and after
 * these as many as may be paid for. The cost of each stack is measured on the way.
 *
 * <p>Each type and thread group has an allowance, which the reaper fills up. Nothing is written where it is used up, so
 * that threads which open and close as fast as they can do not wait for each other. What threads write at the same time
 * may get lost: then a few stacks more or less are taken.
 */
public final class StackBudget {

    /** So many of each type and thread group have their stacks in any case. */
    public static final int FIRST = 4_096;

    private static final int GROUPS = 8;
    private static final int ALLOWANCES = 512 * GROUPS;
    private static final int WITHOUT_END = Integer.MAX_VALUE;

    /** The assumed cost of a stack before the first measurement, in nanoseconds. */
    private static final long USUAL_COST = 2_000;

    private final double share;
    private final int[] allowances = new int[ALLOWANCES];
    private long taken;
    private long nanos;

    /** @param share of one processor's time */
    public StackBudget(double share) {
        this.share = share;
        for (int i = 0; i < ALLOWANCES; i++) {
            allowances[i] = FIRST;
        }
    }

    /** Whether the calling thread may take its stack for a type, given by its number. */
    boolean allows(int type) {
        int allowance =
                allowance(type, System.identityHashCode(Thread.currentThread().getThreadGroup()));
        int left = allowances[allowance];
        if (left <= 0) {
            return false;
        }
        if (left != WITHOUT_END) {
            allowances[allowance] = left - 1;
        }
        return true;
    }

    /** A stack was taken. */
    void spent(long stackNanos) {
        taken++;
        nanos += stackNanos;
    }

    /**
     * Refills the budget, by the reaper.
     *
     * @param elapsedNanos since the last time
     */
    public void refill(long elapsedNanos) {
        int usedUp = 0;
        for (int left : allowances) {
            usedUp += left <= 0 ? 1 : 0;
        }
        if (usedUp == 0) {
            return;
        }
        long cost = taken > 0 ? Math.max(1, nanos / taken) : USUAL_COST;
        int each = (int) Math.min(FIRST, elapsedNanos * share / cost / usedUp);
        for (int i = 0; i < ALLOWANCES; i++) {
            if (allowances[i] <= 0) {
                allowances[i] = each;
            }
        }
    }

    /** From now on every stack is taken for a type, given by its number: one of them leaked at an unknown place. */
    public void takeAll(int type) {
        for (int group = 0; group < GROUPS; group++) {
            allowances[allowance(type, group)] = WITHOUT_END;
        }
    }

    private static int allowance(int type, int group) {
        return (type * GROUPS + (group & (GROUPS - 1))) & (ALLOWANCES - 1);
    }
}

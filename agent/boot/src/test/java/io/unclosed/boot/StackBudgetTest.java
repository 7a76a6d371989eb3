// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StackBudgetTest {

    private static final int TYPE = 3;
    private static final int OTHER = 4;
    private static final int MANY = 10 * StackBudget.FIRST;
    private static final long SECOND = 1_000_000_000;

    private final StackBudget budget = new StackBudget(0.01);

    @Test
    void theFirstOfEachTypeHaveTheirStacks() {
        assertEquals(StackBudget.FIRST, allowed(TYPE));
        assertEquals(StackBudget.FIRST, allowed(OTHER));
        assertEquals(0, allowed(TYPE));
    }

    @Test
    void theFirstOfEachThreadGroupHaveTheirStacks() throws InterruptedException {
        allowed(TYPE);
        int groups = 0;
        for (int i = 0; i < 64; i++) {
            int[] allowed = new int[1];
            Thread thread = new Thread(new ThreadGroup("group " + i), () -> allowed[0] = allowed(TYPE));
            thread.start();
            thread.join();
            assertTrue(allowed[0] == 0 || allowed[0] == StackBudget.FIRST, "allowed " + allowed[0]);
            groups += allowed[0] / StackBudget.FIRST;
        }
        // Eight kinds of groups are told apart, and the first one was ours.
        assertTrue(groups >= 1 && groups <= 7, groups + " groups");
    }

    @Test
    void whatIsUsedUpIsFilledUpByWhatStacksCost() {
        allowed(TYPE);
        budget.spent(1_000);
        budget.spent(3_000);

        budget.refill(SECOND / 10);

        assertEquals(500, allowed(TYPE)); // 1 % of a tenth of a second, 2 microseconds each
    }

    @Test
    void typesThatUsedUpTheirsShareEvenly() {
        allowed(TYPE);
        allowed(OTHER);
        budget.spent(2_000);

        budget.refill(SECOND / 10);

        assertEquals(250, allowed(TYPE));
        assertEquals(250, allowed(OTHER));
    }

    @Test
    void nobodySavesForLongerThanForTheFirstOnes() {
        allowed(TYPE);
        budget.spent(2_000);

        budget.refill(1_000 * SECOND);

        assertEquals(StackBudget.FIRST, allowed(TYPE));
    }

    @Test
    void withoutABudgetOnlyTheFirstOnesAreTaken() {
        StackBudget none = new StackBudget(0);
        for (int i = 0; i < StackBudget.FIRST; i++) {
            assertTrue(none.allows(TYPE));
        }

        none.refill(SECOND);

        assertFalse(none.allows(TYPE));
    }

    @Test
    void aTypeThatLeakedOutOfSightIsWatchedFromThenOn() {
        allowed(TYPE);
        allowed(OTHER);

        budget.takeAll(TYPE);

        assertEquals(MANY, allowed(TYPE));
        assertEquals(0, allowed(OTHER));
    }

    @Test
    void theRegistryTracksWhatHasNoStack() {
        Registry registry = new Registry(new String[0], new StackBudget(0));
        for (int i = 0; i < StackBudget.FIRST; i++) {
            Object closed = new Object();
            registry.opened(closed, null, -1, TYPE);
            registry.closed(closed);
        }
        Object open = new Object();

        registry.opened(open, "a.txt", -1, TYPE);

        Allocation allocation = Open.in(registry).get(0);
        assertSame(Site.UNTAKEN, allocation.site());
        assertEquals("a.txt", allocation.detail());
        assertEquals(StackBudget.FIRST + 1, registry.watched());
        Held.untilHere(open);
    }

    private int allowed(int type) {
        int count = 0;
        while (count < MANY && budget.allows(type)) {
            count++;
        }
        return count;
    }
}

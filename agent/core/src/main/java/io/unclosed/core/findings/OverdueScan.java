// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.Verdict;
import java.time.Duration;

/** Books resources that are open for longer than the limit. The caller holds the monitor of the books. */
final class OverdueScan implements Registry.Visitor {

    private final Registry registry;
    private final Books books;
    private final long limit;
    private long openedBefore;

    OverdueScan(Registry registry, Books books, Duration limit) {
        this.registry = registry;
        this.books = books;
        this.limit = limit.toMillis();
        registry.rememberOpeners();
    }

    void run() {
        openedBefore = System.currentTimeMillis() - limit;
        registry.forEachOpen(this);
    }

    @Override
    public void visit(Allocation allocation) {
        if (allocation.time() < openedBefore
                && !allocation.overdue()
                && books.ledger().counts(allocation, Verdict.OVERDUE)
                && !books.tests().isAllowed(allocation)
                && allocation.markOverdue()) {
            add(allocation);
        }
    }

    private void add(Allocation allocation) {
        try {
            books.ledger().addOverdue(allocation);
        } catch (OutOfMemoryError full) {
            registry.countLost();
            throw full;
        }
    }
}

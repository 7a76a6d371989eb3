// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Looks for one that is open and of which the report would tell. */
final class OpenSearch implements Registry.Visitor {

    private final Ledger ledger;
    private final Verdict verdict;
    private final boolean withStack;
    private @Nullable Allocation found;

    /**
     * A search that has not begun.
     *
     * @param verdict its verdict, if it were reported
     * @param withStack whether one without a stack will not do
     */
    OpenSearch(Ledger ledger, Verdict verdict, boolean withStack) {
        this.ledger = ledger;
        this.verdict = verdict;
        this.withStack = withStack;
    }

    /** Null where there is none. */
    @Nullable
    Allocation in(Registry registry) {
        registry.forEachOpen(this);
        return found;
    }

    @Override
    public void visit(Allocation allocation) {
        boolean fits = !withStack || !StacklessFindings.includes(allocation);
        if (found == null && fits && ledger.counts(allocation, verdict)) {
            found = allocation;
        }
    }
}

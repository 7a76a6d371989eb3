// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.Verdict;

/** Books one of the resources that are open in a ledger that nobody reads. */
final class WarmUp implements Registry.Visitor {

    private final Ledger ledger;
    private final Ledger trial;
    private boolean done;

    /**
     * A rehearsal that has not begun.
     *
     * @param ledger knows what counts
     * @param trial is written to
     */
    WarmUp(Ledger ledger, Ledger trial) {
        this.ledger = ledger;
        this.trial = trial;
    }

    /** Whether there was anything to rehearse with. */
    boolean done() {
        return done;
    }

    @Override
    public void visit(Allocation allocation) {
        if (!done && !StacklessFindings.includes(allocation) && ledger.counts(allocation, Verdict.LEAKED)) {
            trial.add(allocation, Verdict.LEAKED);
            trial.takeLines(true, 1);
            done = true;
        }
    }
}

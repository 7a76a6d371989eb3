// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Site;
import io.unclosed.core.instrument.LiveTypes;
import io.unclosed.core.options.Options;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Exclusion;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The ledgers of this JVM; knows which of them want a resource.
 *
 * <p>The agent's reaper thread and the listener of tests share it: the public methods take its monitor, and the caller of any
 * other method holds it.
 */
public final class Books {

    private final Registry registry;
    private final SiteReader sites;
    private final StacklessFindings stackless;
    private final UnreliableTypes unreliable = new UnreliableTypes();
    private final Ledger ledger;
    private final TestLedgers tests;

    /** Books without an entry. */
    public Books(Registry registry, List<Exclusion> exclusions, LiveTypes types, Options options) {
        this.registry = registry;
        this.sites = new SiteReader(exclusions, options.culprits(), options.depth());
        boolean frames = options.stacks() != Options.Stacks.OFF;
        Attribution.Judge judge = new Attribution.Judge(types.owners(), new IsOf(registry));
        this.stackless = new StacklessFindings(types.tracked(), judge, registry.budget(), frames);
        ReportPolicy policy = new ReportPolicy(types.tracked(), judge, sites, stackless);
        this.ledger = new Ledger(policy, new FindingFactory(types.tracked(), judge, sites, frames), options.secrets());
        this.tests = new TestLedgers(ledger, options.tests().looks());
    }

    void book(Allocation allocation, Verdict verdict) {
        if (unreliable.applies(allocation)) {
            return;
        }
        if (tests.isAllowed(allocation)) {
            tests.addAllowed(allocation);
            return;
        }
        ledger.add(allocation, verdict);
        if (verdict == Verdict.LEAKED || verdict == Verdict.RESCUED) {
            tests.add(allocation, verdict);
        }
    }

    /** Whether nothing is said of a resource, whatever its verdict is. */
    boolean leavesOut(Allocation allocation) {
        return unreliable.applies(allocation)
                || tests.isAllowed(allocation)
                || (StacklessFindings.includes(allocation) && stackless.isDoubtful(allocation.type()));
    }

    void readNewSites() {
        Site newest = registry.takeNewSites();
        sites.readAll(newest);
        stackless.learn(newest, sites);
    }

    Ledger ledger() {
        return ledger;
    }

    TestLedgers tests() {
        return tests;
    }

    /** Resources of these types that were opened until now may have been closed unseen: they are not reported. */
    public synchronized void distrust(BitSet types) {
        unreliable.add(types);
    }

    /** All findings so far, owned ones apart. */
    public synchronized List<Finding> findings() {
        return ledger.findings();
    }

    /** A sentence about resources that may or may not be the program's. */
    synchronized Optional<String> doubts() {
        return stackless.doubts();
    }

    /** Whether a class is of another one's family. A class and not a lambda: a short program pays for each lambda with its start. */
    private record IsOf(Registry registry) implements BiPredicate<String, String> {
        @Override
        public boolean test(String className, String family) {
            return registry.isOf(className, family);
        }
    }
}

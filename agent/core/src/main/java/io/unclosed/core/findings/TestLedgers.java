// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leaks of tests, by class, until the listener of the tests takes them. Nothing is kept if there is no listener.
 *
 * <p>One thread only.
 */
final class TestLedgers {

    private final Ledger kind;
    private final boolean taken;
    private final Map<String, Ledger> ofClass = new LinkedHashMap<>();
    private final IdentityHashMap<String, Ledger> ofScope = new IdentityHashMap<>();
    private final Map<String, String> allowed = new HashMap<>();
    private final Map<String, Long> allowedLeaks = new TreeMap<>();

    /**
     * No leaks yet.
     *
     * @param kind a ledger of the same kind as each of these
     * @param taken whether a listener takes the leaks of classes
     */
    TestLedgers(Ledger kind, boolean taken) {
        this.kind = kind;
        this.taken = taken;
    }

    /** The leaks of this very string are kept apart. */
    void separate(String scope) {
        ofScope.put(scope, kind.fresh());
    }

    /** Resources that this test leaves unclosed are no findings. */
    void allow(String test, String reason) {
        allowed.put(test, reason);
    }

    /** A sentence about resources that were left out because their tests may leave them unclosed, and why; null for none. */
    @Nullable
    String allowedLeaks() {
        if (allowedLeaks.isEmpty()) {
            return null;
        }
        StringBuilder sentence = new StringBuilder("left out, since @AllowLeaks allows it:");
        String separator = " ";
        for (Map.Entry<String, Long> entry : allowedLeaks.entrySet()) {
            sentence.append(separator)
                    .append(entry.getValue())
                    .append(" (")
                    .append(entry.getKey())
                    .append(')');
            separator = ", ";
        }
        return sentence.toString();
    }

    /** Whether a resource is of a test that may leave it unclosed. */
    boolean isAllowed(Allocation allocation) {
        String test = allocation.test();
        return test != null && allowed.containsKey(test);
    }

    /** Counts one that is allowed. */
    void addAllowed(Allocation allocation) {
        String test = allocation.test();
        String reason = test == null ? null : allowed.get(test);
        if (reason != null) {
            allowedLeaks.merge(reason, 1L, Long::sum);
        }
    }

    void add(Allocation allocation, Verdict verdict) {
        String test = allocation.test();
        if (test == null || StacklessFindings.includes(allocation)) {
            return; // of what has no stack, the report says what can be said
        }
        Ledger ledger = ofScope.get(test);
        if (ledger == null && taken) {
            ledger = ofClass.computeIfAbsent(classOf(test), fresh -> kind.fresh());
        }
        if (ledger != null) {
            ledger.add(allocation, verdict);
        }
    }

    /** The leaks of the tests of a class, or of all where it is null; not returned again. */
    List<Finding> take(@Nullable String className) {
        List<Finding> findings = new ArrayList<>();
        if (className == null) {
            ofClass.values().forEach(ledger -> findings.addAll(ledger.findings()));
            ofClass.clear();
        } else {
            Ledger ledger = ofClass.remove(className);
            if (ledger != null) {
                findings.addAll(ledger.findings());
            }
        }
        return findings;
    }

    /** The leaks that were kept apart; no more are. */
    List<Finding> takeScope(String scope) {
        Ledger ledger = ofScope.remove(scope);
        return ledger == null ? List.of() : ledger.findings();
    }

    /** Up to the method, or the parameter set of the class. */
    static String classOf(String test) {
        int end = 0;
        while (end < test.length() && test.charAt(end) != '#' && test.charAt(end) != '[') {
            end++;
        }
        return test.substring(0, end);
    }
}

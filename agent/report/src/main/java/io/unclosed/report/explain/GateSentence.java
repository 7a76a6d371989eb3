// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Standing;
import java.util.stream.Collectors;

/** The result of a gate, in one line. */
public final class GateSentence {

    private GateSentence() {}

    /** {@code gate failed: 2 findings are leaked or rescued; 1204 resources watched in 2 JVMs}. */
    public static String of(Gate gate, GateResult outcome) {
        int known = outcome.of(Standing.Kind.KNOWN).size();
        return "gate " + (outcome.passed() ? "passed: " : "failed: ") + failing(gate, outcome, known > 0)
                + accepted(known, "accepted by the baseline")
                + accepted(outcome.of(Standing.Kind.SUPPRESSED).size(), "suppressed")
                + (gate.max() > 0 ? ", " + gate.max() + " allowed" : "") + "; "
                + Count.watched(outcome.report()) + " in "
                + Count.of(outcome.report().jvms().size(), "JVM");
    }

    private static String failing(Gate gate, GateResult outcome, boolean others) {
        int count = outcome.of(Standing.Kind.FAILING).size();
        String verdicts = gate.severestFirst().stream().map(Verdict::word).collect(Collectors.joining(" or "));
        return (count == 0 ? "no" : String.valueOf(count))
                + (others ? " new" : "")
                + (count > 1 ? " findings are " : " finding is ")
                + verdicts;
    }

    private static String accepted(int count, String how) {
        return count == 0 ? "" : ", " + count + " " + how;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.text.TextReport;
import io.unclosed.report.Report;
import io.unclosed.report.Verdict;
import io.unclosed.report.gate.Gate;
import java.util.stream.Collectors;

/** A gate's outcome as one line. */
final class GateText {

    private GateText() {}

    static String of(Gate gate, Gate.Outcome outcome, Report report) {
        return "gate " + (outcome.passed() ? "passed: " : "failed: ") + remaining(gate, outcome) + accepted(outcome)
                + (gate.max() > 0 ? ", " + gate.max() + " allowed by --max" : "") + "; "
                + TextReport.watched(report);
    }

    private static String remaining(Gate gate, Gate.Outcome outcome) {
        int count = outcome.remaining().size();
        String verdicts = gate.severestFirst().stream().map(Verdict::word).collect(Collectors.joining(" or "));
        return (count == 0 ? "no" : String.valueOf(count))
                + (outcome.accepted() > 0 ? " new" : "")
                + (count > 1 ? " findings are " : " finding is ")
                + verdicts;
    }

    private static String accepted(Gate.Outcome outcome) {
        return outcome.accepted() == 0 ? "" : ", " + outcome.accepted() + " accepted by the baseline";
    }
}

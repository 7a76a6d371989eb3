// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.cli.check.CheckResult;
import io.unclosed.report.explain.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules name, for people: a line for each statement, and how many fit.
 *
 * @param width columns that a line may fill
 */
public record RulesCheckText(int width) {

    private static final String INDENT = "  ";
    private static final int VERB_WIDTH = 8;

    /** The lines; none where there is no answer. */
    public List<String> lines(List<CheckResult> answers) {
        List<String> lines = new ArrayList<>();
        for (CheckResult answer : answers) {
            lines.addAll(answer.verb().isEmpty() ? Fit.wrapped("", answer.text(), width) : part(answer));
        }
        if (!answers.isEmpty()) {
            long fitting = answers.stream().filter(CheckResult::fits).count();
            lines.add("");
            lines.add(
                    fitting == answers.size()
                            ? (fitting == 1 ? "the statement fits" : "all " + fitting + " statements fit")
                            : fitting + " of " + Count.of(answers.size(), "statement")
                                    + (fitting == 1 ? " fits" : " fit"));
        }
        return lines;
    }

    private List<String> part(CheckResult answer) {
        String padding = " ".repeat(Math.max(0, VERB_WIDTH - answer.verb().length()));
        return Fit.wrapped(INDENT, answer.verb() + padding + answer.text(), width);
    }
}

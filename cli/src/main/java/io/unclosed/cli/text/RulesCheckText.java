// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.cli.check.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules match, for people: a line for each statement, and how many match.
 *
 * @param width columns that a line may fill
 */
public record RulesCheckText(int width) {

    private static final String INDENT = "  ";

    /** The lines; none where there is no answer. */
    public List<String> lines(List<Answer> answers) {
        List<String> lines = new ArrayList<>();
        for (Answer answer : answers) {
            lines.addAll(answer.part() ? part(answer.text()) : Fit.wrapped("", answer.text(), width));
        }
        if (!answers.isEmpty()) {
            long matching = answers.stream().filter(Answer::matches).count();
            lines.add("");
            lines.add(
                    matching == answers.size()
                            ? "all of " + Count.of(matching, "statement") + " match"
                            : matching + " of " + Count.of(answers.size(), "statement") + " match");
        }
        return lines;
    }

    private List<String> part(String text) {
        return Fit.wrapped(INDENT, text, width);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.Experiment;
import io.unclosed.benchmarks.experiment.Subject;
import java.util.EnumSet;
import java.util.Set;

/**
 * A row of the table.
 *
 * @param name as {@code --row} takes it
 * @param title what is measured, in Markdown
 * @param subject how Unclosed is set up for it
 * @param peers who stands beside us: those that do the same amount of work
 */
record Row(String name, String title, Goal goal, Experiment experiment, Subject subject, Set<Subject> peers) {

    Row {
        peers = Set.copyOf(peers);
    }

    /** Whom to measure for this row. */
    Set<Subject> subjects() {
        Set<Subject> subjects = EnumSet.of(Subject.UNTRACKED, subject);
        subjects.addAll(peers);
        return subjects;
    }
}

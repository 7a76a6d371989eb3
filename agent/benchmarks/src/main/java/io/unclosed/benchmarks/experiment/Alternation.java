// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures subjects in turn, forth and back, so that what slows the machine down for a while, or more and more, slows all of
 * them down.
 */
final class Alternation {

    private final Map<Subject, List<Double>> values = new EnumMap<>(Subject.class);
    private final Map<Subject, String> failures = new EnumMap<>(Subject.class);
    private final Map<Subject, String> remarks = new EnumMap<>(Subject.class);

    /** One measurement in a JVM of its own. */
    interface Trial {
        Measured measure(Subject subject) throws NotMeasuredException, IOException, InterruptedException;
    }

    /**
     * What a trial gave.
     *
     * @param remark in words, what belongs to it; may be empty
     */
    record Measured(double value, String remark) {
        Measured(double value) {
            this(value, "");
        }
    }

    static Series of(Set<Subject> subjects, Effort effort, Trial trial) throws IOException, InterruptedException {
        Alternation alternation = new Alternation();
        List<Subject> order = new ArrayList<>(subjects);
        for (int round = 0; round < effort.rounds(); round++) {
            for (Subject subject : order) {
                if (round < effort.roundsOf(subject)) {
                    alternation.measure(subject, trial);
                }
            }
            Collections.reverse(order);
        }
        return new Series(alternation.values, alternation.failures, alternation.remarks);
    }

    private void measure(Subject subject, Trial trial) throws IOException, InterruptedException {
        if (failures.containsKey(subject)) {
            return;
        }
        try {
            Measured measured = trial.measure(subject);
            values.computeIfAbsent(subject, unused -> new ArrayList<>()).add(measured.value());
            remarks.put(subject, measured.remark());
        } catch (NotMeasuredException failure) {
            failures.put(subject, String.valueOf(failure.getMessage()));
            values.remove(subject);
        }
    }
}

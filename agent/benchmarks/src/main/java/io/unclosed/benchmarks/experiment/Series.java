// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * What one experiment gave on one JDK.
 *
 * @param values for each subject one of each round, in the order of the rounds
 * @param failures for each subject that could not be measured, why
 * @param remarks in words, what belongs to the values
 */
public record Series(Map<Subject, List<Double>> values, Map<Subject, String> failures, Map<Subject, String> remarks) {

    public Series {
        values = Map.copyOf(values);
        failures = Map.copyOf(failures);
        remarks = Map.copyOf(remarks);
    }

    /** The subjects that were tried, in their order. */
    public Set<Subject> subjects() {
        Map<Subject, Boolean> tried = new EnumMap<>(Subject.class);
        values.keySet().forEach(subject -> tried.put(subject, true));
        failures.keySet().forEach(subject -> tried.put(subject, true));
        return tried.keySet();
    }

    /** The median of a subject's values; empty where it has none. */
    public OptionalDouble median(Subject subject) {
        return median(values.getOrDefault(subject, List.of()));
    }

    /** The median over the rounds of a subject's value divided by the untracked one of the same round. */
    public OptionalDouble ratio(Subject subject) {
        return median(ratios(subject));
    }

    /** The median over the rounds of a subject's value less the untracked one of the same round. */
    public OptionalDouble added(Subject subject) {
        return median(besideUntracked(subject, (value, untracked) -> value - untracked));
    }

    /** Of each round, in the order of the rounds. */
    public List<Double> ratios(Subject subject) {
        return besideUntracked(subject, (value, untracked) -> value / untracked);
    }

    private List<Double> besideUntracked(Subject subject, DoubleBinaryOperator operator) {
        List<Double> untracked = values.getOrDefault(Subject.UNTRACKED, List.of());
        List<Double> own = values.getOrDefault(subject, List.of());
        List<Double> results = new ArrayList<>();
        for (int round = 0; round < Math.min(untracked.size(), own.size()); round++) {
            results.add(operator.applyAsDouble(own.get(round), untracked.get(round)));
        }
        return results;
    }

    private static OptionalDouble median(List<Double> values) {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        double lower = sorted.get((sorted.size() - 1) / 2);
        double upper = sorted.get(sorted.size() / 2);
        return OptionalDouble.of((lower + upper) / 2);
    }
}

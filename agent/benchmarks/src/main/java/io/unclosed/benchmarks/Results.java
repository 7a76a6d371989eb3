// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.Experiment;
import io.unclosed.benchmarks.experiment.Series;
import io.unclosed.core.jar.Jdks.Jdk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all experiments gave on all JDKs. */
final class Results {

    private final Map<Jdk, Map<Experiment, Series>> series = new LinkedHashMap<>();

    void add(Jdk jdk, Experiment experiment, Series measured) {
        series.computeIfAbsent(jdk, unused -> new LinkedHashMap<>()).put(experiment, measured);
    }

    /** In the order in which they were measured. */
    List<Jdk> jdks() {
        return new ArrayList<>(series.keySet());
    }

    /** In the order in which they were measured. */
    Set<Experiment> experiments() {
        Set<Experiment> experiments = new LinkedHashSet<>();
        series.values().forEach(of -> experiments.addAll(of.keySet()));
        return experiments;
    }

    Optional<Series> of(Jdk jdk, Experiment experiment) {
        return Optional.ofNullable(series.getOrDefault(jdk, Map.of()).get(experiment));
    }
}

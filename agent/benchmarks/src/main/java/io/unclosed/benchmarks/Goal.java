// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.Series;
import io.unclosed.benchmarks.experiment.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** What a row promises, and how it is read off a series. */
sealed interface Goal {

    /** The goal itself, as it stands in the table. */
    String text();

    /** What a subject reached; empty where it was not measured. */
    Optional<Reached> reached(Series series, Subject subject);

    /** What was reached, and whether it is enough. */
    record Reached(String text, boolean met) {}

    /** So many times the untracked value. */
    record Ratio(double atMost) implements Goal {

        @Override
        public String text() {
            return "≤ " + times(atMost);
        }

        @Override
        public Optional<Reached> reached(Series series, Subject subject) {
            return Goal.reached(series.ratio(subject), atMost, Ratio::times);
        }

        private static String times(double ratio) {
            return String.format(Locale.ROOT, "%.2f×", ratio);
        }
    }

    /** So much more than the untracked value. */
    record Added(double atMost, String unit) implements Goal {

        @Override
        public String text() {
            return "≤ " + withUnit(atMost);
        }

        @Override
        public Optional<Reached> reached(Series series, Subject subject) {
            return Goal.reached(series.added(subject), atMost, this::withUnit);
        }

        private String withUnit(double value) {
            return String.format(Locale.ROOT, "%.0f %s", value, unit);
        }
    }

    /** What the experiment itself checks: it fails where it is not so. */
    record Checked(String text) implements Goal {

        @Override
        public Optional<Reached> reached(Series series, Subject subject) {
            return Optional.ofNullable(series.remarks().get(subject)).map(remark -> new Reached(remark, true));
        }
    }

    private static Optional<Reached> reached(OptionalDouble value, double atMost, DoubleFunction<String> format) {
        return value.isPresent()
                ? Optional.of(new Reached(format.apply(value.getAsDouble()), value.getAsDouble() <= atMost))
                : Optional.empty();
    }
}

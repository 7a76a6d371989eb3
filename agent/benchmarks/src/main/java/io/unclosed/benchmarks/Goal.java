// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.Series;
import io.unclosed.benchmarks.experiment.Subject;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a row promises, and how it is read off a series. */
sealed interface Goal {

    /** The goal itself, as it stands in the table. */
    String text();

    /** What a subject has instead; empty where it was not measured. */
    OptionalDouble measured(Series series, Subject subject);

    /** A measured value with its unit. */
    String format(double measured);

    double atMost();

    /** So many times the untracked value. */
    record Ratio(double atMost) implements Goal {

        @Override
        public String text() {
            return "≤ " + format(atMost);
        }

        @Override
        public OptionalDouble measured(Series series, Subject subject) {
            return series.ratio(subject);
        }

        @Override
        public String format(double measured) {
            return String.format(Locale.ROOT, "%.2f×", measured);
        }
    }

    /** So much more than the untracked value. */
    record Added(double atMost, String unit) implements Goal {

        @Override
        public String text() {
            return "≤ " + format(atMost);
        }

        @Override
        public OptionalDouble measured(Series series, Subject subject) {
            return series.added(subject);
        }

        @Override
        public String format(double measured) {
            return String.format(Locale.ROOT, "%.0f %s", measured, unit);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Report;

/** A number of things in words. */
public final class Count {

    private Count() {}

    /** {@code 1 frame}, {@code 2 frames}. */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code 1204 resources watched}: with "at least" where a JVM could not say how many. */
    public static String watched(Report report) {
        String count = of(report.watched(), "resource") + " watched";
        return report.complete() ? count : "at least " + count;
    }
}

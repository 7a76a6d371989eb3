// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

/** A subject could not be measured; the message says why in a few words, for the table. */
final class NotMeasuredException extends Exception {

    private static final long serialVersionUID = 1;

    NotMeasuredException(String reason) {
        super(reason);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Position;

/**
 * An error in a rules file, and its correction.
 *
 * @param warning whether the rule works all the same
 */
public record Diagnostic(Position position, boolean warning, String problem) {

    /** One line: the place, the error, the correction. */
    @Override
    public String toString() {
        return position + ": " + (warning ? "warning: " : "") + problem;
    }
}

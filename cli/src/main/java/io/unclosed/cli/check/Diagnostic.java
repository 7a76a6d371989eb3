// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Position;

/**
 * What is wrong in a rules file, and what would be right.
 *
 * @param warning whether the rule works all the same
 */
public record Diagnostic(Position position, boolean warning, String problem) {

    /** One line: where, what is wrong, what would be right. */
    @Override
    public String toString() {
        return position + ": " + (warning ? "warning: " : "") + problem;
    }
}

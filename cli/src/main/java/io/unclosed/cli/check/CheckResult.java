// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.JdkRange;

/**
 * The result for a statement of a rules file.
 *
 * @param verb what the line of a type does; empty for a statement that stands for itself
 * @param fits whether anything was found that the agent can work with
 */
public record CheckResult(String verb, boolean fits, String text) {

    static CheckResult fit(String verb, String text) {
        return new CheckResult(verb, true, text);
    }

    static CheckResult unfit(String verb, String text) {
        return new CheckResult(verb, false, text + ": does not fit");
    }

    static CheckResult unchecked(String verb, String text, JdkRange range) {
        return new CheckResult(verb, true, text + ": on JDK " + range + " only, not checked");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Why a rule cannot be inserted into a member that it names.
 *
 * @param argument the number of the argument that does not fit, from 1; 0 for something else
 * @param field the field that does not fit; null for something else
 * @param type the descriptor of what does not fit; empty where that is not there
 * @param message what is wrong, in a few words
 */
public record InsertionProblem(
        Kind kind, int argument, @Nullable String field, String type, String message) {

    /** What is wrong. */
    public enum Kind {
        STATIC,
        NO_ARGUMENT,
        NO_FIELD,
        NO_OBJECT,
        NO_INT,
        NO_CONDITION,
        FIELD_OF_ANOTHER_CLASS
    }
}

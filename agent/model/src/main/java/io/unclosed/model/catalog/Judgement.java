// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How the findings of a type are judged.
 *
 * @param heldBy what keeps an open one alive, so that the collector never sees it; null where nothing does by itself
 * @param closer the call that closes it, where that is no closing member of its own class nor {@code close()}; or null
 * @param neverLeaked why one that was collected without being closed is no leak; null where it is
 */
public record Judgement(
        Severity severity,
        @Nullable String heldBy,
        @Nullable String closer,
        @Nullable String neverLeaked) {}

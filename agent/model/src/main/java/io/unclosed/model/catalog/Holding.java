// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/**
 * Descriptors that a resource, or a part of the JDK, holds on Linux.
 *
 * @param count how many at most; {@link #ANY} for any number
 * @param forGood whether they stay open when the collector takes the resource unclosed
 */
public record Holding(DescriptorKind kind, int count, boolean forGood, JdkRange range) {

    /** More than a process can have. */
    public static final int ANY = Integer.MAX_VALUE;
}

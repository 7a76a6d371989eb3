// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/** Reads what classes of the JDK keep private, which the bootstrap classes themselves cannot. Called on any thread. */
public interface FieldReader {

    /**
     * Where a field of a class is.
     *
     * @throws Error if the class declares no such field
     */
    long offset(Class<?> declaring, String field);

    /** The object that a field refers to. */
    @Nullable
    Object read(Object object, long offset);
}

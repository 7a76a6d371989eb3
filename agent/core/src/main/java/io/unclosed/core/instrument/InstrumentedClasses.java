// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import org.jspecify.annotations.Nullable;

/** The results of classes that were instrumented before, by the same rules. */
public interface InstrumentedClasses {

    /** There are none. */
    InstrumentedClasses NONE = new InstrumentedClasses() {
        @Override
        public @Nullable InstrumentationResult find(String key, byte[] original) {
            return null;
        }

        @Override
        public void add(String key, byte[] original, InstrumentationResult outcome, boolean ofProgram) {}
    };

    /**
     * The result of that very class file; null where it is unknown.
     *
     * @param key the class and all that the outcome depends on beside the class file and the rules
     */
    @Nullable
    InstrumentationResult find(String key, byte[] original);

    /**
     * Remembers the result of a class file.
     *
     * @param ofProgram whether it is not the bootstrap loader's
     */
    void add(String key, byte[] original, InstrumentationResult outcome, boolean ofProgram);
}

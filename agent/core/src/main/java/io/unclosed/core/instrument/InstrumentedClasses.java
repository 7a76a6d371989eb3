// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import org.jspecify.annotations.Nullable;

/** Classes of the bootstrap loader that were instrumented before, by the same rules. */
public interface InstrumentedClasses {

    /** There are none. */
    InstrumentedClasses NONE = new InstrumentedClasses() {
        @Override
        public byte @Nullable [] find(String internalName, byte[] original) {
            return null;
        }

        @Override
        public void add(String internalName, byte[] original, byte[] instrumented) {}
    };

    /** What that very class file became; null where it is not known. */
    byte @Nullable [] find(String internalName, byte[] original);

    /** Remembers what a class file became. */
    void add(String internalName, byte[] original, byte[] instrumented);
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import org.jspecify.annotations.Nullable;

/** The class whose verbs instrumented code calls. */
enum Callee {
    /** Of classes that the JDK's own loaders define, which see every class of the bootstrap loader. */
    TRACKER("io/unclosed/boot/Tracker"),

    /** Of all others: their loaders may hide every package that they do not know, but none hides {@code java.lang}. */
    OF_JAVA_LANG("java/lang/UnclosedTracker");

    private static final String BUILT_IN_LOADERS = "jdk.internal.loader.ClassLoaders$";

    private final String internalName;

    Callee(String internalName) {
        this.internalName = internalName;
    }

    /** Asks the loader for nothing: it may hold a lock, and a class that it loads for us would escape all transformers. */
    static Callee of(@Nullable ClassLoader loader) {
        return loader == null || loader.getClass().getName().startsWith(BUILT_IN_LOADERS) ? TRACKER : OF_JAVA_LANG;
    }

    String internalName() {
        return internalName;
    }
}

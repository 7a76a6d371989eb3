// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import org.jspecify.annotations.Nullable;

/**
 * One stack frame.
 *
 * @param className fully qualified, with {@code $} for nested classes
 * @param method the method's name, {@code <init>} for a constructor
 * @param file the source file, or null where the class file does not say
 * @param line the line, or a number below 1 where it is not known
 * @param jdk whether the class belongs to the JDK
 */
public record Frame(
        String className, String method, @Nullable String file, int line, boolean jdk) {

    /** {@code File.java:12}, or as much of it as is known. */
    public String location() {
        if (file == null) {
            return className.substring(className.lastIndexOf('.') + 1);
        }
        return line > 0 ? file + ":" + line : file;
    }

    /** {@code com.acme.Upload.open(Upload.java:12)}. */
    @Override
    public String toString() {
        return className + "." + method + "(" + location() + ")";
    }
}

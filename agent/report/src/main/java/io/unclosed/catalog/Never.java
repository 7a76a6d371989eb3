// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

/**
 * What the JDK opens for itself: a resource is not the program's if such a frame stands on its allocation stack between
 * it and the program.
 *
 * @param frames a class, which includes its nested classes; a class and a method, {@code CLASS#METHOD}; or a package
 *     followed by {@code .*}
 */
public record Never(String frames, String because, Position position) {

    /** Whether a frame is meant. */
    public boolean matches(String className, String method) {
        if (frames.endsWith(".*")) {
            return className.startsWith(frames.substring(0, frames.length() - 1));
        }
        int hash = frames.indexOf('#');
        if (hash >= 0) {
            return className.equals(frames.substring(0, hash)) && method.equals(frames.substring(hash + 1));
        }
        return className.equals(frames) || className.startsWith(frames + "$");
    }
}

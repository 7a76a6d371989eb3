// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What the JDK opens for itself: a resource is not the program's if such a frame stands on its allocation stack between
 * it and the program.
 *
 * @param frames a class, which includes its nested classes; a class and a method, {@code CLASS#METHOD}; or a package
 *     followed by {@code .*}
 * @param holding descriptors that the class itself has once it is loaded, of which no resource tells; null for none
 * @param range the JDKs that have it
 * @param origin whose rule it is
 */
public record Never(
        String frames,
        @Nullable Holding holding,
        String because,
        JdkRange range,
        ResourceType.Origin origin,
        Position position) {

    /** Whether a frame is meant. */
    public boolean matches(String className, String method) {
        int hash = frames.indexOf('#');
        if (hash >= 0) {
            return className.equals(frames.substring(0, hash)) && method.equals(frames.substring(hash + 1));
        }
        return isOf(frames, className);
    }

    /** Whether a class is that one, nested in it, or in that package, which ends in {@code .*}. */
    static boolean isOf(String classOrPackage, String className) {
        if (classOrPackage.endsWith(".*")) {
            return className.startsWith(classOrPackage.substring(0, classOrPackage.length() - 1));
        }
        return className.equals(classOrPackage) || className.startsWith(classOrPackage + "$");
    }
}

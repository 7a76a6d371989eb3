// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Frames for which the JDK opens resources of its own: a resource is not the program's if such a frame stands on its allocation stack between
 * it and the program.
 *
 * @param frames a class, which includes its nested classes; a class and a method, {@code CLASS#METHOD}; or a package
 *     followed by {@code .*}
 * @param callee the class that such a frame calls, if only that is meant; null for whatever it calls
 * @param holding descriptors that the class itself has once it is loaded, of which no resource tells; null for none
 * @param range the JDKs that have it
 * @param origin whose rule it is
 */
public record Exclusion(
        String frames,
        @Nullable String callee,
        @Nullable Holding holding,
        String because,
        JdkRange range,
        ResourceType.Origin origin,
        Position position) {

    /**
     * Whether a frame is meant.
     *
     * @param called the class of the frame that it calls, empty where it calls none
     */
    public boolean matches(String className, String method, String called) {
        if (callee != null && !isOf(callee, called)) {
            return false;
        }
        return isOf(frames, className, method);
    }

    /** {@link #isOf(String, String)}, or the very method of a class where one is named, {@code CLASS#METHOD}. */
    static boolean isOf(String frames, String className, String method) {
        int hash = frames.indexOf('#');
        return hash < 0
                ? isOf(frames, className)
                : className.length() == hash
                        && frames.startsWith(className)
                        && frames.length() == hash + 1 + method.length()
                        && frames.endsWith(method);
    }

    /** Whether a class is that one, nested in it, or in that package, which ends in {@code .*}. */
    static boolean isOf(String classOrPackage, String className) {
        int length = classOrPackage.length();
        if (classOrPackage.endsWith(".*")) {
            return className.regionMatches(0, classOrPackage, 0, length - 1);
        }
        return className.startsWith(classOrPackage)
                && (className.length() == length || className.charAt(length) == '$');
    }
}

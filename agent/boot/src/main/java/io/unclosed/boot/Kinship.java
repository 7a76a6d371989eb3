// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether a class extends or implements one of some classes, which are known by name only.
 *
 * <p>Asked at run time and not when a class is loaded: then its superclasses may not be there yet, and looking for them
 * would run the program's class loaders inside of a class file transformer. The answer for a class is kept with the
 * class, and goes with it. It holds no class.
 */
final class Kinship extends ClassValue<boolean[]> {

    private final String[] names;
    private final Map<String, boolean[]> found = new ConcurrentHashMap<>();

    Kinship(String[] names) {
        this.names = names.clone();
    }

    boolean isOf(Class<?> descendant, int name) {
        return get(descendant)[name];
    }

    /** Whether that is the name of a class that was asked for and is of a family, or the superclass of one. */
    boolean isOf(String descendant, String name) {
        boolean[] kin = found.get(descendant);
        for (int i = 0; kin != null && i < names.length; i++) {
            if (kin[i] && names[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected boolean[] computeValue(Class<?> type) {
        boolean[] kin = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            kin[i] = names[i].equals(type.getName());
        }
        Class<?> superclass = type.getSuperclass();
        if (superclass != null) {
            inherit(kin, superclass);
        }
        for (Class<?> parent : type.getInterfaces()) {
            inherit(kin, parent);
        }
        remember(type, kin);
        return kin;
    }

    /** A superclass may declare the members that make its subclass one of the family. */
    private void remember(Class<?> type, boolean[] kin) {
        boolean any = false;
        for (boolean one : kin) {
            any |= one;
        }
        for (Class<?> each = type; any && each != null && each != Object.class; each = each.getSuperclass()) {
            boolean[] known = found.putIfAbsent(each.getName(), kin.clone());
            for (int i = 0; known != null && i < kin.length; i++) {
                known[i] |= kin[i];
            }
        }
    }

    private void inherit(boolean[] kin, Class<?> parent) {
        boolean[] inherited = get(parent);
        for (int i = 0; i < kin.length; i++) {
            kin[i] |= inherited[i];
        }
    }
}

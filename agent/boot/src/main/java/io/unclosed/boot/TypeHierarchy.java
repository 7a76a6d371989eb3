// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a class extends or implements one of some classes, which are known by name only.
 *
 * <p>Asked at run time and not when a class is loaded: then its superclasses may not be there yet, and looking for them
 * would run the program's class loaders inside of a class file transformer. The answer for a class is kept with the
 * class, and goes with it. It holds no class.
 */
final class TypeHierarchy extends ClassValue<boolean[]> {

    /** Beyond these the frames of further classes pass for such of the program. */
    static final int MOST = 10_000;

    private final String[] names;
    private final Map<String, Kin> found = new ConcurrentHashMap<>();

    TypeHierarchy(String[] names) {
        this.names = names.clone();
    }

    /** Somebody may ask for a class by its name. */
    void know(Class<?> descendant) {
        get(descendant);
    }

    boolean isOf(Class<?> descendant, int name) {
        return get(descendant)[name];
    }

    /**
     * Whether that is the name of a class that was asked for and is of a family, or the superclass of one. Of classes of one
     * name it is enough if one is: frames of stacks have only names.
     */
    boolean isOf(String descendant, String name) {
        Kin kin = found.get(descendant);
        for (int i = 0; kin != null && i < names.length; i++) {
            if (kin.of[i] && names[i].equals(name)) {
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
            Kin known = found.get(each.getName());
            if (known == null && found.size() >= MOST) {
                forgetGone();
            }
            if (known != null || found.size() < MOST) {
                found.put(each.getName(), new Kin(each, kin, known));
            }
        }
    }

    private void forgetGone() {
        for (Iterator<Kin> kins = found.values().iterator(); kins.hasNext(); ) {
            if (kins.next().refersTo(null)) {
                kins.remove();
            }
        }
    }

    int size() {
        return found.size();
    }

    /** The families of a class. */
    private static final class Kin extends WeakReference<Class<?>> {
        final boolean[] of;

        /** @param namesake the families of another class of that name, if there is one */
        Kin(Class<?> type, boolean[] of, @Nullable Kin namesake) {
            super(type);
            this.of = of.clone();
            for (int i = 0; namesake != null && !namesake.refersTo(null) && i < of.length; i++) {
                this.of[i] |= namesake.of[i];
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

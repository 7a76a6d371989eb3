// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the catalog: a class that holds something native, what opens it, what closes it.
 *
 * @param name the class as users know it, fully qualified, with {@code $} for nested classes
 * @param hooks its members and those of the JDK classes behind it that open, close or describe it
 * @param inside classes whose frames own what is opened in them: closing this resource closes that too
 * @param builtIn whether it comes with Unclosed
 * @param range the JDKs that have it
 */
public record ResourceType(
        String name, List<Hook> hooks, List<String> inside, boolean builtIn, JdkRange range, Position position) {

    public ResourceType {
        hooks = List.copyOf(hooks);
        inside = List.copyOf(inside);
    }

    /** The name without its package, {@code Pipe.SourceChannel}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** The call by which a program closes it: the first closing member of the class itself, or {@code close()}. */
    public String closer() {
        return hooks.stream()
                .filter(hook -> hook.verb() == Verb.CLOSES && hook.className().equals(name))
                .map(hook -> hook.member() + "()")
                .findFirst()
                .orElse("close()");
    }

    /** Whether a frame of this class and method, standing above the program's, makes this type the owner. */
    public boolean owns(String className, String method) {
        return inside.stream().anyMatch(owner -> className.equals(owner) || className.startsWith(owner + "$"))
                || hooks.stream()
                        .anyMatch(hook -> hook.verb() == Verb.OPENS
                                && hook.className().equals(className)
                                && hook.method().equals(method));
    }

    ResourceType on(int jdk) {
        List<Hook> present = new ArrayList<>();
        for (Hook hook : hooks) {
            if (hook.range().contains(jdk)) {
                present.add(hook);
            }
        }
        return new ResourceType(name, present, inside, builtIn, range, position);
    }
}

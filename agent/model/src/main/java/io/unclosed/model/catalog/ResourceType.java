// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A row of the catalog: a class that holds something native, what opens it, what closes it.
 *
 * @param name the class as users know it, fully qualified, with {@code $} for nested classes
 * @param hooks its members and those of the JDK classes behind it that open, close or describe it
 * @param inside classes, or packages followed by {@code .*}, whose frames own what is opened in them: closing this
 *     resource closes that too
 * @param lent classes, or methods as {@code CLASS#METHOD}, that are inside of another type and hand this one out: what is
 *     opened there is the program's to close
 * @param holds the descriptors that it takes on Linux, its own and not those of other resources inside of it
 * @param origin whose rule it is
 * @param range the JDKs that have it
 */
public record ResourceType(
        String name,
        List<Hook> hooks,
        List<String> inside,
        List<String> lent,
        List<Holding> holds,
        Judgement judgement,
        Origin origin,
        JdkRange range,
        Position position) {

    /** Whose a rule is. */
    public enum Origin {
        /** Of the JDK's own classes. It must fit each JDK. */
        JDK,
        /** Comes with Unclosed for a library, of which a program may have any version. */
        LIBRARY,
        /** The user's. */
        USER
    }

    public ResourceType {
        hooks = List.copyOf(hooks);
        inside = List.copyOf(inside);
        lent = List.copyOf(lent);
        holds = List.copyOf(holds);
    }

    /** The name without its package, {@code Pipe.SourceChannel}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Whether a line of its says that. */
    public boolean has(Verb verb) {
        for (Hook hook : hooks) {
            if (hook.verb() == verb) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is closed by members of classes that only the program knows. */
    public boolean closesByFamily() {
        for (Hook hook : hooks) {
            if ((hook.verb() == Verb.CLOSES || hook.verb() == Verb.RELEASES)
                    && !hook.closesChildren()
                    && hook.member().family()) {
                return true;
            }
        }
        return false;
    }

    /** Whether that is its name, simple or fully qualified. */
    public boolean isCalled(String word) {
        return word.equals(name) || word.equals(simpleName());
    }

    /** The call by which a program closes it: the one named, the first closing member of its own class or {@code close()}. */
    public String closer() {
        String named = judgement.closer();
        if (named != null) {
            return named;
        }
        return hooks.stream()
                .filter(hook -> hook.verb() == Verb.CLOSES
                        && !hook.closesChildren()
                        && hook.className().equals(name))
                .map(hook -> hook.member().name() + "()")
                .findFirst()
                .orElse("close()");
    }

    /**
     * Whether a frame of this class and method makes this type the owner of the resources that were opened above it.
     *
     * @param kin tells whether a class, given first, is of another one's family
     */
    public boolean owns(String className, String method, BiPredicate<String, String> kin) {
        return isInside(className) || opens(className, method, kin);
    }

    /** Whether a frame of this class is inside of a resource of this type. */
    public boolean isInside(String className) {
        return inside.stream().anyMatch(owner -> Exclusion.isOf(owner, className));
    }

    /** Whether a frame of this class and method hands it to the program, although it is inside of another resource. */
    public boolean isLentBy(String className, String method) {
        return lent.stream().anyMatch(lender -> Exclusion.isOf(lender, className, method));
    }

    /** Whether a frame of this class and method is a member that opens it. */
    public boolean opens(String className, String method, BiPredicate<String, String> kin) {
        for (Hook hook : hooks) {
            if (hook.verb() == Verb.OPENS && hook.member().isCalled(method)) {
                boolean here = hook.member().family()
                        ? kin.test(className, hook.className())
                        : hook.className().equals(className);
                if (here) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a frame of this class and method is a member that returns the resource that it opened. */
    public boolean hands(String className, String method) {
        for (Hook hook : hooks) {
            if (hook.verb() == Verb.HANDS
                    && hook.member().isCalled(method)
                    && hook.className().equals(className)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a class is of one of the families whose members its lines name.
     *
     * @param kin tells whether a class, given first, is of another one's family
     */
    public boolean isOfFamily(String className, BiPredicate<String, String> kin) {
        for (Hook hook : hooks) {
            if (hook.member().family() && kin.test(className, hook.className())) {
                return true;
            }
        }
        return false;
    }

    ResourceType on(int jdk) {
        List<Hook> present = new ArrayList<>();
        for (Hook hook : hooks) {
            if (hook.range().contains(jdk)) {
                present.add(hook);
            }
        }
        List<Holding> held = new ArrayList<>();
        for (Holding holding : holds) {
            if (holding.range().contains(jdk)) {
                held.add(holding);
            }
        }
        return new ResourceType(name, present, inside, lent, held, judgement, origin, range, position);
    }
}

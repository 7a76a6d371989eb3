// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a program.
 *
 * @param variable the number of the variable that it makes; no other step of the program has the same
 * @param fillings one for each hole
 * @param managed whether the rest of the program stands in a try statement that closes the variable
 * @param tolerant whether the program goes on after an exception of this statement
 */
record Step(Action action, int variable, List<Filling> fillings, boolean managed, boolean tolerant) {

    /**
     * What stands for a hole.
     *
     * @param variable its number, or -1
     * @param value Java for it where it is no variable
     */
    record Filling(int variable, String value) {

        static Filling of(int variable) {
            return new Filling(variable, "");
        }

        static Filling of(String value) {
            return new Filling(-1, value);
        }

        @Override
        public String toString() {
            return variable < 0 ? value : "v" + variable;
        }
    }

    Step {
        fillings = List.copyOf(fillings);
    }

    @Nullable
    Class<?> made() {
        return action.made();
    }

    boolean uses(int other) {
        return fillings.stream().anyMatch(filling -> filling.variable() == other);
    }

    Step unmanaged() {
        return new Step(action, variable, fillings, false, tolerant);
    }

    Step intolerant() {
        return new Step(action, variable, fillings, managed, false);
    }

    /** This with another variable in place of one, or null where that is not of the type. */
    @Nullable
    Step replacing(int old, Step other) {
        List<Filling> replaced = new ArrayList<>();
        for (int i = 0; i < fillings.size(); i++) {
            Filling filling = fillings.get(i);
            Class<?> wanted = action.holes().get(i).type();
            if (filling.variable() != old || wanted == null) {
                replaced.add(filling);
            } else if (other.made() != null && wanted.isAssignableFrom(other.made())) {
                replaced.add(Filling.of(other.variable));
            } else {
                return null;
            }
        }
        return new Step(action, variable, replaced, managed, tolerant);
    }

    /** @param numbers of the variables, this one's included */
    Step renumbered(Map<Integer, Integer> numbers) {
        List<Filling> renumbered = fillings.stream()
                .map(filling -> filling.variable() < 0
                        ? filling
                        : Filling.of(Objects.requireNonNull(numbers.get(filling.variable()))))
                .toList();
        return new Step(action, Objects.requireNonNull(numbers.get(variable)), renumbered, managed, tolerant);
    }

    /** Java, without what stands around it. */
    String code() {
        return Actions.filled(
                action.code(), fillings.stream().map(Filling::toString).toList());
    }

    /** What declares the variable. */
    String declaration() {
        return action.declared() + " v" + variable + " = " + code();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Guesses which class or package was meant by a name that none has. */
final class Suggestion {

    private final ClassPath classes;

    Suggestion(ClassPath classes) {
        this.classes = classes;
    }

    /** A class of the class path, or else of the JDK. */
    Optional<String> className(String typed) {
        return nearest(typed, classes.names()).or(() -> nearest(typed, likelyInJdk(typed)));
    }

    /** A package of the class path, or else of the JDK. */
    Optional<String> packageName(String typed) {
        return Nearest.to(typed, packages(classes.names())).or(() -> Nearest.to(typed, packages(likelyInJdk(typed))));
    }

    /** The JDK has a class of any simple name: an author of {@code com.acme.Buffer} did not mean one of {@code java.nio}. */
    private List<String> likelyInJdk(String typed) {
        String start = typed.substring(0, Math.min(2, typed.length()));
        return typed.startsWith("com.") && !typed.startsWith("com.sun.")
                ? List.of()
                : classes.namesOfJdk().stream()
                        .filter(name -> name.startsWith(start))
                        .toList();
    }

    private static Set<String> packages(Collection<String> names) {
        return names.stream().map(ClassPath::packageOf).collect(Collectors.toSet());
    }

    /** In whatever package if the rest of the name is right, else with a few letters changed. */
    private static Optional<String> nearest(String typed, Collection<String> names) {
        String word = simple(typed);
        int most = Math.max(1, word.length() / 3);
        return names.stream()
                .filter(name -> simple(name).equalsIgnoreCase(word)
                        || (Math.abs(name.length() - typed.length()) <= most && Nearest.distance(typed, name) <= most))
                .min(Comparator.<String>comparingInt(name -> Nearest.distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The last part of the name, also of a nested class. */
    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}

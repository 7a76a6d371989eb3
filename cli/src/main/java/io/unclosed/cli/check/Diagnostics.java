// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong in a rules file, each with the column of the word that is meant. */
final class Diagnostics {

    private final Source source;
    private final ClassPath classes;
    private final Suggestion guess;
    private final Set<String> missing = new HashSet<>();
    private final List<Diagnostic> all = new ArrayList<>();

    Diagnostics(Source source, ClassPath classes) {
        this.source = source;
        this.classes = classes;
        this.guess = new Suggestion(classes);
    }

    List<Diagnostic> all() {
        return List.copyOf(all);
    }

    /** @param word what of the statement is wrong, as it is written there */
    void add(Position statement, String word, boolean warning, String problem) {
        all.add(new Diagnostic(source.of(statement, word), warning, problem));
    }

    void addMismatches(Position statement, boolean warning, List<Mismatch> mismatches) {
        mismatches.forEach(mismatch -> add(statement, mismatch.word(), warning, mismatch.problem()));
    }

    /** Said once for each class. */
    void addMissingClass(Position statement, String name) {
        if (missing.add(name)) {
            add(statement, name, false, "there is no class " + name + orElse(guess.className(name)));
        }
    }

    void addMissingPackage(Position statement, String name) {
        add(statement, name, false, "there is no package " + name + orElse(guess.packageName(name)));
    }

    /** Said once for each class. */
    void addChildless(Position statement, String name) {
        if (missing.add(name + "+")) {
            add(
                    statement,
                    name,
                    false,
                    "no class on the class path extends or implements " + name
                            + (classes.isEmpty() ? "; name the program's jars and folders with --class-path" : ""));
        }
    }

    /** What was meant, or else where was looked and what to do. */
    private String orElse(Optional<String> meant) {
        if (meant.isPresent()) {
            return "; did you mean " + meant.get() + "?";
        }
        return classes.isEmpty()
                ? " in JDK " + Runtime.version().feature() + "; name the program's jars and folders with --class-path"
                : " on the class path; is its jar on it?";
    }
}

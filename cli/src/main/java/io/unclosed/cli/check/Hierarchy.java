// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which class extends or implements which. */
final class Hierarchy {

    private final ClassPath classes;
    private final Map<String, Set<String>> ancestry = new HashMap<>();
    private final Map<String, List<ClassFile>> families = new HashMap<>();

    Hierarchy(ClassPath classes) {
        this.classes = classes;
    }

    /** A class's name and the names of all that it extends and implements, also of those that are missing. */
    Set<String> withAncestors(String name) {
        Set<String> known = ancestry.get(name);
        if (known == null) {
            Set<String> all = new LinkedHashSet<>();
            all.add(name);
            ancestry.put(name, all); // before its parents: a class file may claim to be its own grandfather
            classes.find(name).ifPresent(file -> file.parents().forEach(parent -> all.addAll(withAncestors(parent))));
            known = all;
        }
        return known;
    }

    /** The classes of the program that are, extend or implement a class. */
    List<ClassFile> family(String name) {
        return families.computeIfAbsent(name, this::findFamily);
    }

    private List<ClassFile> findFamily(String name) {
        return classes.names().stream()
                .map(classes::find)
                .flatMap(Optional::stream)
                .filter(file -> file.ofProgram() && withAncestors(file.name()).contains(name))
                .toList();
    }

    /** The classes of the program whose code runs in objects of a family: its own, and what those inherit from. */
    List<ClassFile> codeOf(List<ClassFile> family) {
        Set<String> names = new LinkedHashSet<>();
        family.forEach(file -> names.addAll(withAncestors(file.name())));
        return names.stream()
                .map(classes::find)
                .flatMap(Optional::stream)
                .filter(ClassFile::ofProgram)
                .toList();
    }
}

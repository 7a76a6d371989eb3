// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.catalog.Hook;
import io.unclosed.catalog.MemberPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the members of one class that a line of a type names, as the agent does when it loads that class. */
final class Members {

    private final ClassPath classes;
    private final DetailKinds details;
    private final Absence absence;

    Members(ClassPath classes, Hierarchy hierarchy) {
        this.classes = classes;
        this.details = new DetailKinds(classes, hierarchy);
        this.absence = new Absence(classes, hierarchy);
    }

    Match match(Hook hook, ClassFile owner) {
        MemberPattern member = hook.member();
        List<Method> named = named(member, owner);
        if (named.isEmpty()) {
            return Match.none(absence.of(member, owner));
        }
        List<Method> found = named.stream().filter(Method::hasCode).toList();
        if (found.isEmpty()) {
            return Match.none(Absence.ofCode(member, owner, named.get(0)));
        }
        List<Misfit> misfits = found.stream()
                .flatMap(method -> Insertion.misfits(hook, owner, method, classes).stream())
                .distinct()
                .toList();
        if (!misfits.isEmpty()) {
            return new Match("", misfits, List.of());
        }
        String text = found.stream().map(Method::signature).distinct().collect(Collectors.joining(", "));
        return new Match(text, List.of(), warnings(hook, owner, found));
    }

    /** Those that a pattern names, with code or without. */
    static List<Method> named(MemberPattern member, ClassFile owner) {
        return owner.methods().stream()
                .filter(method -> member.isCalled(method.name()) && member.takes(method.parameters()))
                .toList();
    }

    /** A detail that no member has; one that some have is worth the line. */
    private List<Misfit> warnings(Hook hook, ClassFile owner, List<Method> methods) {
        List<Misfit> warnings = new ArrayList<>();
        for (Method method : methods) {
            details.neverCopied(hook, owner, method).ifPresent(type -> warnings.add(neverShown(type)));
        }
        return warnings.size() == methods.size() ? warnings.subList(0, 1) : List.of();
    }

    /** Of a detail that nobody will see. */
    static Misfit neverShown(String type) {
        return new Misfit(
                "detail", "a detail that is a " + type + " is never shown; the agent copies only " + DetailKinds.WORDS);
    }
}

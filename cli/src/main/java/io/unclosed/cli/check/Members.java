// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.MemberPattern;
import java.util.List;

/** Finds the members of one class that a line of a type names, as the agent does when it loads that class. */
final class Members {

    private final MismatchText mismatches;
    private final DetailKinds details;
    private final MissingMember absence;

    Members(ClassPath classes, Hierarchy hierarchy) {
        this.mismatches = new MismatchText(classes);
        this.details = new DetailKinds(classes, hierarchy);
        this.absence = new MissingMember(classes, hierarchy);
    }

    Match match(Hook hook, ClassFile owner) {
        MemberPattern member = hook.member();
        List<Method> named = named(member, owner);
        if (named.isEmpty()) {
            return Match.none(absence.of(member, owner));
        }
        List<Method> found = named.stream().filter(Method::hasCode).toList();
        if (found.isEmpty()) {
            return Match.none(MissingMember.ofCode(member, owner, named.get(0)));
        }
        List<Place> places =
                found.stream().map(method -> new Place(owner, method)).toList();
        List<Mismatch> misfits = mismatches.of(hook, places);
        return misfits.isEmpty()
                ? new Match(places, List.of(), details.warnings(hook, places))
                : new Match(List.of(), misfits, List.of());
    }

    /** Those that a pattern names, with code or without. */
    static List<Method> named(MemberPattern member, ClassFile owner) {
        return owner.methods().stream()
                .filter(method -> member.matches(method.name(), method.descriptor()))
                .toList();
    }
}

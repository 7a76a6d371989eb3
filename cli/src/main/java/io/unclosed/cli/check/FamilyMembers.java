// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.InsertionCheck;
import io.unclosed.model.catalog.MemberPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the members of a whole family of classes that a line with {@code +} names. */
final class FamilyMembers {

    private final ClassPath classes;
    private final Hierarchy hierarchy;
    private final MismatchText mismatches;
    private final DetailKinds details;
    private final MissingMember absence;

    FamilyMembers(ClassPath classes, Hierarchy hierarchy) {
        this.classes = classes;
        this.hierarchy = hierarchy;
        this.mismatches = new MismatchText(classes);
        this.details = new DetailKinds(classes, hierarchy);
        this.absence = new MissingMember(classes, hierarchy);
    }

    /** @param root the class whose family is meant */
    Match match(Hook hook, ClassFile root) {
        MemberPattern member = hook.member();
        List<ClassFile> family = hierarchy.family(root.name());
        List<Place> named = new ArrayList<>();
        for (ClassFile owner : hierarchy.codeOf(family)) {
            Members.named(member, owner).forEach(method -> named.add(new Place(owner, method)));
        }
        List<Place> withCode =
                named.stream().filter(place -> place.method().hasCode()).toList();
        List<Place> found = withCode.stream()
                .filter(place -> InsertionCheck.suits(hook, place.member()))
                .toList();
        if (found.isEmpty()) {
            return withCode.isEmpty() ? nothing(hook, root, family, named) : unsuited(hook, withCode);
        }
        List<Mismatch> misfits = mismatches.of(hook, found);
        return misfits.isEmpty()
                ? new Match(found, List.of(), warnings(hook, family, found))
                : new Match(List.of(), misfits, List.of());
    }

    private Match nothing(Hook hook, ClassFile root, List<ClassFile> family, List<Place> named) {
        for (ClassFile heir : family) {
            Optional<ClassFile> jdk = giverOfJdk(hook.member(), heir);
            if (jdk.isPresent()) {
                return Match.none(unseen(hook, heir, jdk.get()));
            }
        }
        boolean abstractOnly =
                !named.isEmpty() || !Members.named(hook.member(), root).isEmpty();
        if (abstractOnly) {
            return Match.none(new Mismatch(
                    MissingMember.word(hook.member()),
                    "no class on the class path that extends or implements " + root.name() + " has code for "
                            + MissingMember.signature(hook.member())));
        }
        return Match.none(absence.of(hook.member(), root));
    }

    private Match unsuited(Hook hook, List<Place> places) {
        List<Mismatch> misfits = mismatches.of(hook, places);
        return misfits.isEmpty()
                ? Match.none(new Mismatch(
                        MissingMember.word(hook.member()),
                        "only a static " + MissingMember.signature(hook.member())
                                + " was found, where a rule with + does not look; write "
                                + places.get(0).owner().name() + "#" + MissingMember.signature(hook.member())))
                : new Match(List.of(), misfits, List.of());
    }

    private List<Mismatch> warnings(Hook hook, List<ClassFile> family, List<Place> found) {
        List<Mismatch> warnings = new ArrayList<>();
        Set<String> owners = found.stream().map(place -> place.owner().name()).collect(Collectors.toSet());
        for (ClassFile heir : family) {
            boolean seen = hierarchy.withAncestors(heir.name()).stream().anyMatch(owners::contains);
            if (heir.isConcrete() && !seen) {
                giverOfJdk(hook.member(), heir).ifPresent(giver -> warnings.add(unseen(hook, heir, giver)));
            }
        }
        warnings.addAll(details.warnings(hook, found));
        return warnings;
    }

    /** The class of the JDK whose code for a member a class inherits. */
    private Optional<ClassFile> giverOfJdk(MemberPattern member, ClassFile heir) {
        return hierarchy.withAncestors(heir.name()).stream()
                .map(classes::find)
                .flatMap(Optional::stream)
                .filter(file -> !file.ofProgram()
                        && !member.name().equals("new")
                        && Members.named(member, file).stream().anyMatch(Method::hasCode))
                .findFirst();
    }

    private static Mismatch unseen(Hook hook, ClassFile heir, ClassFile giver) {
        String signature = MissingMember.signature(hook.member());
        return new Mismatch(
                MissingMember.word(hook.member()),
                heir.name() + " inherits " + signature + " from " + giver.name()
                        + " of the JDK, where a rule with + does not look; override it there");
    }
}

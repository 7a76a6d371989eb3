// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.catalog.MemberPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a class has no member for a rule, and which one may have been meant. */
final class MissingMember {

    private final ClassPath classes;
    private final Hierarchy hierarchy;

    MissingMember(ClassPath classes, Hierarchy hierarchy) {
        this.classes = classes;
        this.hierarchy = hierarchy;
    }

    /** Of a member that the class does not declare. */
    Mismatch of(MemberPattern member, ClassFile owner) {
        String problem = owner.name() + " has no " + signature(member);
        List<Method> namesakes = owner.methods().stream()
                .filter(method -> member.isCalled(method.name()))
                .toList();
        if (!namesakes.isEmpty()) {
            String others = namesakes.stream().map(Method::signature).distinct().collect(Collectors.joining(", "));
            return new Mismatch(word(member), problem + ", only with other parameters: " + others);
        }
        Optional<ClassFile> giver = giver(member, owner);
        if (giver.isPresent()) {
            String name = giver.get().name();
            return new Mismatch(
                    word(member),
                    owner.name() + " inherits " + signature(member) + " from " + name + "; write " + name + "#"
                            + signature(member));
        }
        return new Mismatch(
                word(member),
                problem
                        + meant(member, owner)
                                .map(word -> "; did you mean " + word + "?")
                                .orElse(""));
    }

    /** Of code in a member that the class declares. */
    static Mismatch ofCode(MemberPattern member, ClassFile owner, Method method) {
        String signature = owner.name() + "#" + method.signature();
        return new Mismatch(
                word(member),
                method.isNative()
                        ? signature + " is native and has no code to insert into; name the Java method that calls it"
                        : signature + " is abstract and has no code to insert into; write " + owner.name()
                                + "+ for the classes that extend or implement it");
    }

    /** The member as it is written in the file, without the class. */
    static String signature(MemberPattern member) {
        String signature = member.signature();
        return signature.substring(signature.indexOf('#') + 1);
    }

    /** How the member's name stands in the file. */
    static String word(MemberPattern member) {
        return member.name() + "(";
    }

    private Optional<ClassFile> giver(MemberPattern member, ClassFile owner) {
        return member.name().equals("new")
                ? Optional.empty()
                : hierarchy.withAncestors(owner.name()).stream()
                        .map(classes::find)
                        .flatMap(Optional::stream)
                        .filter(file -> Members.named(member, file).stream().anyMatch(Method::hasCode))
                        .findFirst();
    }

    private Optional<String> meant(MemberPattern member, ClassFile owner) {
        List<Method> all = hierarchy.withAncestors(owner.name()).stream()
                .map(classes::find)
                .flatMap(Optional::stream)
                .filter(file -> file.superclass() != null || file.name().equals(owner.name())) // not those of Object
                .flatMap(file -> file.methods().stream())
                .filter(method ->
                        !method.name().startsWith("<") && !method.name().startsWith("lambda$"))
                .toList();
        return Nearest.to(member.name(), all.stream().map(Method::word).toList())
                .flatMap(name -> all.stream()
                        .filter(method -> method.word().equals(name))
                        .findFirst())
                .map(Method::signature);
    }
}

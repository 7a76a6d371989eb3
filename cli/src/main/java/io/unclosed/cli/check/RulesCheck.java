// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.DisabledType;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.MemberPattern;
import io.unclosed.model.catalog.Position;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Goes through a rules file, statement by statement. */
public final class RulesCheck {

    private static final String NOT = ": does not fit";

    private final String file;
    private final Source source;
    private final ClassPath classes;
    private final Hierarchy hierarchy;
    private final Suggestion guess;
    private final Members members;
    private final FamilyMembers familyMembers;
    private final int jdk = Runtime.version().feature();
    private final Set<String> missing = new HashSet<>();
    private final List<CheckResult> answers = new ArrayList<>();
    private final List<Diagnostic> complaints = new ArrayList<>();

    /** @param file what complaints call the source */
    public RulesCheck(String file, String text, ClassPath classes) {
        this.file = file;
        this.source = Source.of(text);
        this.classes = classes;
        this.hierarchy = new Hierarchy(classes);
        this.guess = new Suggestion(classes);
        this.members = new Members(classes, hierarchy);
        this.familyMembers = new FamilyMembers(classes, hierarchy);
    }

    /** What was found, in the order of the file: types first, then all else. */
    public List<CheckResult> answers() {
        return List.copyOf(answers);
    }

    /** What is wrong. */
    public List<Diagnostic> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * Checks the file as one that stands behind others.
     *
     * @param before the catalog so far
     * @return the catalog with these rules
     * @throws CatalogException at the first line that does not follow the grammar
     */
    public Catalog run(Catalog before) throws CatalogException {
        Catalog rules = new CatalogParser(file, ResourceType.Origin.USER).parse(String.join("\n", source.lines()));
        rules.types().forEach(type -> check(type, before));
        rules.exclusions().forEach(this::check);
        Catalog known = before.with(new Catalog(rules.types(), rules.exclusions()));
        rules.disabledTypes().forEach(disabledType -> check(disabledType, known));
        return known;
    }

    private void check(ResourceType type, Catalog before) {
        if (!type.range().contains(jdk)) {
            answers.add(new CheckResult(false, true, type.name() + ": on JDK " + type.range() + " only, not checked"));
            return;
        }
        if (classes.find(type.name()).isEmpty()) {
            complainOfMissing(type.name(), type.position());
            answers.add(new CheckResult(false, false, type.name() + ": no such class"));
        } else {
            answers.add(new CheckResult(false, true, type.name() + family(type) + replaced(type, before)));
        }
        for (Hook hook : type.hooks()) {
            check(type, hook);
        }
        type.inside().forEach(inside -> checkInside(type, inside));
    }

    private String family(ResourceType type) {
        boolean family = type.hooks().stream()
                .anyMatch(hook -> hook.member().family() && hook.className().equals(type.name()));
        if (!family) {
            return "";
        }
        List<String> implementations = hierarchy.family(type.name()).stream()
                .filter(ClassFile::isConcrete)
                .map(ClassFile::name)
                .toList();
        return "+: " + NameList.classes(implementations.size())
                + (implementations.isEmpty() ? "" : ", " + NameList.few(implementations));
    }

    private static String replaced(ResourceType type, Catalog before) {
        boolean builtIn = before.types().stream()
                .anyMatch(other -> other.name().equals(type.name()) && other.origin() != ResourceType.Origin.USER);
        return builtIn ? " (instead of the built-in rule)" : "";
    }

    private void check(ResourceType type, Hook hook) {
        String member = hook.className().equals(type.name())
                ? MissingMember.signature(hook.member())
                : hook.member().signature();
        String verb = hook.verb().word()
                + " ".repeat(Math.max(0, 8 - hook.verb().word().length()));
        if (!hook.range().contains(jdk)) {
            answers.add(new CheckResult(true, true, verb + member + ": on JDK " + hook.range() + " only, not checked"));
            return;
        }
        Optional<ClassFile> owner = classes.find(hook.className());
        if (owner.isEmpty() || isChildless(hook)) {
            if (owner.isEmpty()) {
                complainOfMissing(hook.className(), hook.position());
            }
            answers.add(new CheckResult(true, false, verb + member + NOT));
            return;
        }
        Match match =
                hook.member().family() ? familyMembers.match(hook, owner.get()) : members.match(hook, owner.get());
        match.misfits().forEach(misfit -> complain(hook.position(), false, misfit));
        match.warnings().forEach(warning -> complain(hook.position(), true, warning));
        checkQuestion(hook);
        if (!match.fits()) {
            answers.add(new CheckResult(true, false, verb + member + NOT));
        } else if (hook.member().family()) {
            answers.add(new CheckResult(true, true, verb + match.membersWithOwners()));
        } else {
            String prefix = hook.className().equals(type.name()) ? "" : hook.className() + "#";
            answers.add(new CheckResult(true, true, verb + prefix + match.members()));
        }
    }

    /** What is asked of a resource must be a question: where there is none the agent takes it for answered. */
    private void checkQuestion(Hook hook) {
        MemberPattern question = hook.late() == null ? null : hook.late().question();
        if (question == null) {
            return;
        }
        Optional<ClassFile> asked = classes.find(question.className());
        if (asked.isEmpty()) {
            complainOfMissing(question.className(), hook.position());
            return;
        }
        boolean there = asked.get().methods().stream()
                .anyMatch(method -> method.name().equals(question.name())
                        && method.descriptor().equals("()Z"));
        if (!there) {
            complain(
                    source.of(hook.position(), "if"),
                    true,
                    question.className() + " declares no boolean " + question.name()
                            + "(); where nobody can be asked, the member counts when it returned normally");
        }
    }

    /** Whether nobody is of the family that is meant, which is said once. */
    private boolean isChildless(Hook hook) {
        String name = hook.className();
        if (!hook.member().family() || !hierarchy.family(name).isEmpty()) {
            return false;
        }
        if (missing.add(name + "+")) {
            complain(
                    source.of(hook.position(), name),
                    false,
                    "no class on the class path extends or implements " + name
                            + (classes.isEmpty() ? "; name the program's jars and folders with --class-path" : ""));
        }
        return true;
    }

    private void checkInside(ResourceType type, String inside) {
        boolean matches = checkFrames(inside, source.below(type.position(), "inside", inside));
        answers.add(new CheckResult(true, matches, "inside  " + inside + (matches ? "" : NOT)));
    }

    private void check(Exclusion exclusion) {
        boolean here = exclusion.range().contains(jdk);
        int hash = exclusion.frames().indexOf('#');
        boolean matches = !here
                || (hash < 0
                        ? checkFrames(exclusion.frames(), source.of(exclusion.position(), exclusion.frames()))
                        : checkMethod(exclusion, hash));
        String end = here ? matches ? "" : NOT : ": on JDK " + exclusion.range() + " only, not checked";
        answers.add(new CheckResult(false, matches, "never in " + exclusion.frames() + end));
    }

    private boolean checkMethod(Exclusion exclusion, int hash) {
        String className = exclusion.frames().substring(0, hash);
        String method = exclusion.frames().substring(hash + 1);
        Position position = source.of(exclusion.position(), exclusion.frames());
        Optional<ClassFile> owner = classes.find(className);
        if (owner.isEmpty()) {
            complainOfMissing(className, position);
            return false;
        }
        // A frame carries the name that the class file has.
        List<String> names = owner.get().methods().stream().map(Method::name).toList();
        if (names.contains(method)) {
            return true;
        }
        String meant = method.equals("new")
                ? "; a constructor is called <init> here"
                : Nearest.to(method, names)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; expected a method's name, without parameters");
        complain(position, false, className + " has no method " + method + meant);
        return false;
    }

    /** A class or a package with {@code .*}. */
    private boolean checkFrames(String frames, Position position) {
        boolean ofPackage = frames.endsWith(".*");
        String name = ofPackage ? frames.substring(0, frames.length() - 2) : frames;
        boolean there =
                ofPackage ? classes.hasPackage(name) : classes.find(name).isPresent();
        if (!there && ofPackage) {
            complain(position, false, "there is no package " + name + orElse(guess.packageName(name)));
        } else if (!there) {
            complainOfMissing(name, position);
        }
        return there;
    }

    private void check(DisabledType disabledType, Catalog known) {
        Optional<String> type = known.owners().stream()
                .filter(one -> one.isCalled(disabledType.type()))
                .map(ResourceType::name)
                .findFirst();
        if (type.isPresent()) {
            answers.add(new CheckResult(false, true, "never " + type.get()));
            return;
        }
        List<String> names = known.owners().stream()
                .flatMap(one -> Stream.of(one.name(), one.simpleName()))
                .toList();
        String meant = Nearest.to(disabledType.type(), names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("; 'unclosed types' lists them");
        complain(disabledType.position(), false, "there is no type " + disabledType.type() + meant);
        answers.add(new CheckResult(false, false, "never " + disabledType.type() + NOT));
    }

    private void complainOfMissing(String className, Position statement) {
        if (missing.add(className)) {
            complain(
                    source.of(statement, className),
                    false,
                    "there is no class " + className + orElse(guess.className(className)));
        }
    }

    /** What was meant, or else where was looked and what to do. */
    private String orElse(Optional<String> meant) {
        if (meant.isPresent()) {
            return "; did you mean " + meant.get() + "?";
        }
        return classes.isEmpty()
                ? " in JDK " + jdk + "; name the program's jars and folders with --class-path"
                : " on the class path; is its jar on it?";
    }

    private void complain(Position statement, boolean warning, Mismatch misfit) {
        complaints.add(new Diagnostic(source.of(statement, misfit.word()), warning, misfit.problem()));
    }

    private void complain(Position position, boolean warning, String problem) {
        complaints.add(new Diagnostic(position, warning, problem));
    }
}

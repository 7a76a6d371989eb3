// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.InsertionCheck;
import io.unclosed.model.catalog.InsertionProblem;
import io.unclosed.model.catalog.MethodDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a rule cannot be inserted into a member that it names, and what would be right. */
final class MismatchText {

    private final ClassPath classes;

    MismatchText(ClassPath classes) {
        this.classes = classes;
    }

    /** What does not fit; none if the agent can insert the rule into all members. */
    List<Mismatch> of(Hook hook, List<Place> places) {
        return places.stream()
                .flatMap(place -> of(hook, place).stream())
                .distinct()
                .toList();
    }

    private List<Mismatch> of(Hook hook, Place place) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (InsertionProblem problem : InsertionCheck.problems(hook, place.member(), true, false)) {
            String text = text(problem, place);
            if (mismatches.stream().noneMatch(mismatch -> mismatch.problem().equals(text))) {
                mismatches.add(new Mismatch(word(problem, place.method()), text));
            }
        }
        return mismatches;
    }

    /** How the line of the rule writes what does not fit. */
    private static String word(InsertionProblem problem, Method method) {
        if (problem.field() != null) {
            boolean number = problem.kind() == InsertionProblem.Kind.NO_INT;
            return (number ? "number field " : "field ") + problem.field();
        }
        if (problem.argument() > 0) {
            return "argument " + problem.argument();
        }
        return problem.kind() == InsertionProblem.Kind.STATIC ? "this" : method.word();
    }

    private String text(InsertionProblem problem, Place place) {
        String member = place.method().signature();
        String owner = place.owner().name();
        String type = problem.type().isEmpty() ? "" : type(problem.type());
        String field = problem.field();
        String argument = "argument " + problem.argument();
        return switch (problem.kind()) {
            case STATIC -> member + " is static, so there is no 'this'; name its result or an argument";
            case NO_ARGUMENT -> member + " has no " + argument + "; it has " + count(place.method());
            case NO_FIELD -> noField(String.valueOf(field), place.owner());
            case NO_OBJECT -> {
                if (field != null) {
                    boolean number = problem.type().equals("I");
                    yield "field " + field + " is " + type + " and no object"
                            + (number ? "; 'number' puts an int behind a detail" : "");
                }
                yield problem.argument() > 0
                        ? argument + " of " + member + " is " + type + " and no object"
                        : member + " returns " + type
                                + ", which is no resource; say what is one: 'is this', 'is argument N'";
            }
            case NO_INT ->
                field != null
                        ? "field " + field + " is " + type + "; behind 'number' stands an int"
                        : argument + " of " + member + " is " + type + "; a count must be an int";
            case NO_CONDITION ->
                (field != null ? "field " + field : argument) + " is " + type
                        + "; a condition needs a boolean or an object";
            case FIELD_OF_ANOTHER_CLASS ->
                "the resource is not declared as a " + owner + ", whose field this is;"
                        + " write 'detail argument N', or 'detail this field NAME' for a field of this";
        };
    }

    private static String count(Method method) {
        int count = method.types().parameters().size();
        return count == 0 ? "none" : "only " + count;
    }

    private String noField(String name, ClassFile owner) {
        if (owner.staticFields().contains(name)) {
            return "field " + name + " of " + owner.name() + " is static; name one that each object has";
        }
        String heir = inheritedFrom(name, owner);
        if (heir != null) {
            return owner.name() + " inherits field " + name + " from " + heir + "; name one that it declares itself";
        }
        Optional<String> meant = Nearest.to(name, owner.fields().keySet());
        return owner.name() + " declares no field " + name
                + meant.map(word -> "; did you mean " + word + "?").orElse("; expected one that it declares itself");
    }

    private @Nullable String inheritedFrom(String field, ClassFile owner) {
        String ancestor = owner.superclass();
        while (ancestor != null) {
            Optional<ClassFile> file = classes.find(ancestor);
            if (file.isPresent() && file.get().fields().containsKey(field)) {
                return ancestor;
            }
            ancestor = file.map(ClassFile::superclass).orElse(null);
        }
        return null;
    }

    private static String type(String descriptor) {
        return switch (descriptor) {
            case "V" -> "nothing (void)";
            case "I" -> "an int";
            default -> "a " + MethodDescriptor.name(descriptor);
        };
    }
}

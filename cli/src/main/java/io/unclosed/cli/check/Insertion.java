// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.Hook.FieldName;
import io.unclosed.model.catalog.Hook.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Whether a rule can be inserted into a member that it names: the conditions of the agent's {@code Member} and {@code
 * MethodInstrumenter}, which this module does not see. {@code AgreementTest} lets the agent judge the same rules.
 */
final class Insertion {

    private final ClassFile owner;
    private final Method method;
    private final ClassPath classes;
    private final List<Mismatch> misfits = new ArrayList<>();

    private Insertion(ClassFile owner, Method method, ClassPath classes) {
        this.owner = owner;
        this.method = method;
        this.classes = classes;
    }

    /**
     * Whether the agent would insert a rule with {@code +} here. If not, it goes on without a word: it looks for members
     * of classes that nobody has seen.
     */
    static boolean suits(Hook hook, Method method) {
        Subject parent = hook.parent();
        Hook.Detail detail = hook.detail();
        boolean needsResult = hook.subject().kind() == Subject.Kind.RESULT
                || (parent != null && parent.kind() == Subject.Kind.RESULT);
        return !method.isStatic()
                && (!needsResult || isObject(method.result()))
                && hasObject(method, hook.subject().argument())
                && (parent == null || hasObject(method, parent.argument()))
                && (detail == null || hasObject(method, detail.argument()));
    }

    /** What does not fit; none if the agent can insert it. */
    static List<Mismatch> misfits(Hook hook, ClassFile owner, Method method, ClassPath classes) {
        Insertion insertion = new Insertion(owner, method, classes);
        insertion.check(hook);
        return insertion.misfits;
    }

    private void check(Hook hook) {
        Subject parent = hook.parent();
        if (parent == null || !hook.closesChildren()) {
            check(hook.subject());
        }
        if (parent != null) {
            check(parent);
        }
        Hook.Detail detail = hook.detail();
        if (detail != null) {
            check(detail, hook.subject());
        }
        Hook.Condition condition = hook.condition();
        if (condition != null) {
            check(condition);
        }
        if (hook.amount() > 0) {
            number(hook.amount());
        }
    }

    private void check(Subject subject) {
        switch (subject.kind()) {
            case THIS -> requireThis("this");
            case RESULT -> {
                if (!isObject(method.result())) {
                    add(
                            method.word(),
                            method.signature() + " returns " + of(method.result())
                                    + ", which is no resource; say what is one: 'is this', 'is argument N'");
                }
            }
            case ARGUMENT -> object(subject.argument());
            case FIELD -> {
                FieldName field = subject.field();
                if (field != null) {
                    requireThis("field " + field.name());
                    object(field);
                }
            }
        }
    }

    private void check(Hook.Detail detail, Subject subject) {
        FieldName field = detail.field();
        if (field == null) {
            object(detail.argument());
            return;
        }
        if (detail.ofThis()) {
            requireThis("this");
        } else if (!isOfOwner(subject)) {
            add(
                    "field " + field.name(),
                    "the resource is not declared as a " + owner.name() + ", whose field this is;"
                            + " write 'detail argument N', or 'detail this field NAME' for a field of this");
            return;
        }
        object(field);
        FieldName number = detail.number();
        if (number != null) {
            number(number);
        }
    }

    /** Whether the agent can read a field of the resource without a cast that could fail in the program. */
    private boolean isOfOwner(Subject subject) {
        return switch (subject.kind()) {
            case THIS -> true;
            case RESULT -> isOwner(method.result());
            case ARGUMENT ->
                subject.argument() > method.arguments().length || isOwner(method.arguments()[subject.argument() - 1]);
            case FIELD -> false;
        };
    }

    private boolean isOwner(Type type) {
        return type.getClassName().equals(owner.name());
    }

    private void check(Hook.Condition condition) {
        FieldName field = condition.field();
        String word = field == null ? "argument " + condition.argument() : "field " + field.name();
        if (field != null) {
            requireThis(word);
        }
        Type type = field == null ? argument(condition.argument()) : field(field);
        if (type != null && type.getSort() != Type.BOOLEAN && !isObject(type)) {
            add(word, word + " is " + of(type) + "; a condition needs a boolean or an object");
        }
    }

    private void object(int argument) {
        Type type = argument(argument);
        if (type != null && !isObject(type)) {
            String word = "argument " + argument;
            add(word, word + " of " + method.signature() + " is " + of(type) + " and no object");
        }
    }

    private void number(int argument) {
        Type type = argument(argument);
        if (type != null && type.getSort() != Type.INT) {
            String word = "argument " + argument;
            add(word, word + " of " + method.signature() + " is " + of(type) + "; a count must be an int");
        }
    }

    private @Nullable Type argument(int number) {
        Type[] arguments = method.arguments();
        if (number <= arguments.length) {
            return arguments[number - 1];
        }
        String has = arguments.length == 0 ? "none" : "only " + arguments.length;
        add("argument " + number, method.signature() + " has no argument " + number + "; it has " + has);
        return null;
    }

    private void object(FieldName field) {
        Type type = field(field);
        if (type != null && !isObject(type)) {
            add(
                    "field " + field.name(),
                    "field " + field.name() + " is " + of(type) + " and no object"
                            + (type.getSort() == Type.INT ? "; 'number' puts an int behind a detail" : ""));
        }
    }

    private void number(FieldName field) {
        Type type = field(field);
        if (type != null && type.getSort() != Type.INT) {
            add(
                    "number field " + field.name(),
                    "field " + field.name() + " is " + of(type) + "; behind 'number' stands an int");
        }
    }

    private @Nullable Type field(FieldName field) {
        String descriptor = owner.fields().get(field.name());
        if (descriptor != null) {
            return Type.getType(descriptor);
        }
        add("field " + field.name(), noField(field.name()));
        return null;
    }

    private String noField(String name) {
        if (owner.staticFields().contains(name)) {
            return "field " + name + " of " + owner.name() + " is static; name one that each object has";
        }
        String heir = inheritedFrom(name);
        if (heir != null) {
            return owner.name() + " inherits field " + name + " from " + heir + "; name one that it declares itself";
        }
        Optional<String> meant = Nearest.to(name, owner.fields().keySet());
        return owner.name() + " declares no field " + name
                + meant.map(word -> "; did you mean " + word + "?").orElse("; expected one that it declares itself");
    }

    private @Nullable String inheritedFrom(String field) {
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

    private void requireThis(String word) {
        if (method.isStatic()) {
            add(word, method.signature() + " is static, so there is no 'this'; name its result or an argument");
        }
    }

    private void add(String word, String problem) {
        if (misfits.stream().noneMatch(misfit -> misfit.problem().equals(problem))) {
            misfits.add(new Mismatch(word, problem));
        }
    }

    private static boolean hasObject(Method method, int argument) {
        return argument == 0 || (argument <= method.arguments().length && isObject(method.arguments()[argument - 1]));
    }

    private static boolean isObject(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static String of(Type type) {
        return switch (type.getSort()) {
            case Type.VOID -> "nothing (void)";
            case Type.INT -> "an int";
            default -> "a " + type.getClassName();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import io.unclosed.model.catalog.Hook.FieldName;
import io.unclosed.model.catalog.Hook.Subject;
import io.unclosed.model.catalog.InsertionProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a rule can be inserted into a member: the agent asks before it inserts, the command line to tell its user. */
public final class InsertionCheck {

    private final Member member;
    private final boolean mayCast;
    private final List<InsertionProblem> problems = new ArrayList<>();

    private InsertionCheck(Member member, boolean mayCast) {
        this.member = member;
        this.mayCast = mayCast;
    }

    /**
     * Whether a rule of a family is meant for a member. If not, the agent ignores the member silently: such a rule names
     * members of classes that its author has not seen.
     */
    public static boolean suits(Hook hook, Member member) {
        InsertionCheck check = new InsertionCheck(member, true);
        check.checkObjects(hook, true, true);
        return !member.isStatic() && check.problems.isEmpty();
    }

    /**
     * What of a rule does not fit a member; nothing if the agent can insert it.
     *
     * @param withDetail whether the rule's detail is inserted, too
     * @param mayCast whether a resource that is declared as something else is of the member's class for sure
     */
    public static List<InsertionProblem> problems(Hook hook, Member member, boolean withDetail, boolean mayCast) {
        InsertionCheck check = new InsertionCheck(member, mayCast);
        check.check(hook, withDetail);
        return check.problems;
    }

    private void check(Hook hook, boolean withDetail) {
        checkObjects(hook, !hook.closesChildren(), withDetail);
        Hook.Condition condition = hook.condition();
        if (condition != null) {
            check(condition);
        }
        if (hook.amount() > 0) {
            requireInt(argument(hook.amount()), hook.amount(), null);
        }
    }

    private void checkObjects(Hook hook, boolean withSubject, boolean withDetail) {
        Subject parent = hook.parent();
        Hook.Detail detail = hook.detail();
        if (withSubject) {
            check(hook.subject());
        }
        if (parent != null) {
            check(parent);
        }
        if (detail != null && withDetail) {
            check(detail, hook.subject());
        }
    }

    private void check(Subject subject) {
        FieldName field = subject.field();
        if (subject.kind() == Subject.Kind.RESULT) {
            requireObject(member.types().result(), 0, null);
        } else if (subject.kind() == Subject.Kind.ARGUMENT) {
            requireObject(argument(subject.argument()), subject.argument(), null);
        } else {
            requireThis(field);
            if (field != null) {
                requireObject(field(field), 0, field.name());
            }
        }
    }

    private void check(Hook.Detail detail, Subject subject) {
        FieldName field = detail.field();
        if (field == null) {
            requireObject(argument(detail.argument()), detail.argument(), null);
            return;
        }
        if (detail.ofThis()) {
            requireThis(null);
        } else if (!mayCast && member.hasArgument(subject.argument()) && !member.isOfThisClass(subject)) {
            // A cast could fail, in the middle of the program.
            add(
                    Kind.FIELD_OF_ANOTHER_CLASS,
                    0,
                    field.name(),
                    "",
                    "a field can be read only of an object of the member's own class");
            return;
        }
        requireObject(field(field), 0, field.name());
        FieldName number = detail.number();
        if (number != null) {
            requireInt(field(number), 0, number.name());
        }
    }

    private void check(Hook.Condition condition) {
        FieldName field = condition.field();
        if (field != null) {
            requireThis(field);
        }
        String type = field == null ? argument(condition.argument()) : field(field);
        if (type != null && !type.equals("Z") && !isObject(type)) {
            String problem = "what a condition looks at must be a boolean or an object";
            add(Kind.NO_CONDITION, condition.argument(), field == null ? null : field.name(), type, problem);
        }
    }

    private void requireThis(@Nullable FieldName field) {
        if (member.isStatic()) {
            add(Kind.STATIC, 0, field == null ? null : field.name(), "", "it is static, so there is no this");
        }
    }

    private void requireObject(@Nullable String type, int argument, @Nullable String field) {
        if (type != null && !isObject(type)) {
            add(Kind.NO_OBJECT, argument, field, type, word(argument, field) + " is no object");
        }
    }

    private void requireInt(@Nullable String type, int argument, @Nullable String field) {
        if (type != null && !type.equals("I")) {
            add(Kind.NO_INT, argument, field, type, word(argument, field) + " is no int");
        }
    }

    private @Nullable String argument(int number) {
        if (member.hasArgument(number)) {
            return member.argument(number);
        }
        add(Kind.NO_ARGUMENT, number, null, "", "it has no argument " + number);
        return null;
    }

    private @Nullable String field(FieldName field) {
        String type = member.field(field);
        if (type == null) {
            add(Kind.NO_FIELD, 0, field.name(), "", "it has no field " + field.name());
        }
        return type;
    }

    private void add(Kind kind, int argument, @Nullable String field, String type, String message) {
        problems.add(new InsertionProblem(kind, argument, field, type, message));
    }

    private static String word(int argument, @Nullable String field) {
        return field != null ? "field " + field : argument > 0 ? "argument " + argument : "the result";
    }

    private static boolean isObject(String type) {
        return type.startsWith("L") || type.startsWith("[");
    }
}

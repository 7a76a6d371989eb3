// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.Hook.Subject;
import io.unclosed.model.catalog.InsertionCheck;
import io.unclosed.model.catalog.InsertionProblem;
import io.unclosed.model.catalog.Member;
import io.unclosed.model.catalog.MemberPattern;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Verb;
import java.util.List;
import java.util.Objects;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Inserts the calls into one member: closing calls at its entry, unless late; all others before each normal return. */
final class MethodInstrumenter extends MethodVisitor {

    private static final String OBJECT = "Ljava/lang/Object;";

    private static final String STRING = "Ljava/lang/String;";

    private final Callee callee;
    private final Member member;
    private final List<Target> targets;
    private final AvailableValues available;

    MethodInstrumenter(
            MethodVisitor next, Callee callee, Member member, List<Target> targets, AvailableValues available) {
        super(Opcodes.ASM9, next);
        this.callee = callee;
        this.member = member;
        this.targets = targets;
        this.available = available;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        write(true);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            write(false);
        }
        super.visitInsn(opcode);
    }

    private void write(boolean atEntry) {
        for (Target target : targets) {
            if (target.atEntry() == atEntry) {
                requireFit(target);
                write(target);
            }
        }
    }

    private void requireFit(Target target) {
        boolean mayCast = target.origin() != ResourceType.Origin.USER;
        List<InsertionProblem> problems = InsertionCheck.problems(target.hook(), member, hasDetail(target), mayCast);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).message());
        }
    }

    private boolean hasDetail(Target target) {
        Hook.Detail detail = target.hook().detail();
        return detail != null && (target.atEntry() || available.has(detail));
    }

    private void write(Target target) {
        Hook hook = target.hook();
        switch (hook.verb()) {
            case OPENS -> {
                pushSubject(target, hook.subject());
                pushDetail(target);
                super.visitLdcInsn(target.opening());
                Subject parent = hook.parent();
                if (parent == null) {
                    callIf("opened", OBJECT + OBJECT + "II", hook.condition());
                } else {
                    push(parent);
                    call("openedOf", OBJECT + OBJECT + "II" + OBJECT);
                }
            }
            case CLOSES -> {
                Subject parent = hook.parent();
                pushSubject(target, parent == null ? hook.subject() : parent);
                MemberPattern question =
                        hook.late() == null ? null : hook.late().question();
                if (question == null) {
                    callIf(parent == null ? "closed" : "closedOf", OBJECT, hook.condition());
                } else {
                    super.visitLdcInsn(question.className());
                    super.visitLdcInsn(question.name());
                    call("closedAsSaid", OBJECT + STRING + STRING);
                }
            }
            case PREPARES -> {
                pushSubject(target, hook.subject());
                call("prepared", OBJECT);
            }
            case WRAPS -> {
                pushWrapper(target, Objects.requireNonNull(hook.parent()));
                call("wrapped", OBJECT + OBJECT);
            }
            case STARTS -> {
                pushSubject(target, hook.subject());
                call("started", OBJECT);
            }
            case STOPS -> {
                pushSubject(target, hook.subject());
                callIf("stopped", OBJECT, hook.condition());
            }
            case HANDS -> {
                pushSubject(target, hook.subject());
                super.visitLdcInsn(hook.className());
                call("handed", OBJECT + "Ljava/lang/String;");
            }
            case RETAINS, RELEASES -> {
                pushSubject(target, hook.subject());
                pushAmount(hook.amount());
                call(hook.verb() == Verb.RETAINS ? "retained" : "released", OBJECT + "I");
            }
            case DETAILS -> {
                pushSubject(target, hook.subject());
                pushDetail(target);
                call("described", OBJECT + OBJECT + "I");
            }
            case KEEPS -> {
                pushSubject(target, hook.subject());
                callIf("kept", OBJECT, hook.condition());
            }
            case ENDS -> {
                loadThis();
                call("ended", OBJECT);
            }
            case SWEEPS -> call("sweeping", "");
            case GUARDS -> {
                push(hook.subject());
                load(2);
                call("guarded", OBJECT + OBJECT);
            }
        }
    }

    private void callIf(String verb, String parameters, Hook.@Nullable Condition condition) {
        if (condition == null) {
            call(verb, parameters);
        } else {
            call(verb + (condition.wanted() ? "If" : "Unless"), parameters + pushCondition(condition));
        }
    }

    /** Pushes the subject, or null where it is not of the family that is meant. */
    private void pushSubject(Target target, Subject subject) {
        push(subject);
        if (target.isOfFamily()) {
            loadThis();
            super.visitLdcInsn(target.family());
            callTracker("only", "(" + OBJECT + OBJECT + "I)" + OBJECT);
        }
    }

    /** Pushes the subject and its part. A result is taken first, while nothing lies on it. */
    private void pushWrapper(Target target, Subject part) {
        Subject subject = target.hook().subject();
        if (subject.kind() == Subject.Kind.RESULT) {
            pushSubject(target, subject);
            push(part);
        } else {
            push(part);
            pushSubject(target, subject);
            super.visitInsn(Opcodes.SWAP);
        }
    }

    private void push(Subject subject) {
        pushItself(subject);
        if (subject.behind()) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, callee.internalName(), "behind", "(" + OBJECT + ")" + OBJECT, false);
        }
    }

    private void pushItself(Subject subject) {
        switch (subject.kind()) {
            case THIS -> loadThis();
            case RESULT -> super.visitInsn(Opcodes.DUP);
            case ARGUMENT -> load(subject.argument());
            case FIELD -> {
                loadThis();
                getField(Objects.requireNonNull(subject.field()));
            }
        }
    }

    private void pushAmount(int argument) {
        if (argument == 0) {
            super.visitInsn(Opcodes.ICONST_1);
        } else {
            super.visitVarInsn(Opcodes.ILOAD, member.slot(argument));
        }
    }

    /** Pushes the detail and its number onto the subject. */
    private void pushDetail(Target target) {
        Hook.Detail detail = target.hook().detail();
        if (detail == null || !hasDetail(target)) {
            super.visitInsn(Opcodes.ACONST_NULL);
            super.visitInsn(Opcodes.ICONST_M1);
            return;
        }
        Hook.FieldName field = detail.field();
        if (field == null) {
            load(detail.argument());
        } else {
            if (detail.ofThis()) {
                loadThis();
            } else {
                super.visitInsn(Opcodes.DUP);
                asOwner(target);
            }
            getField(field);
        }
        Hook.FieldName number = detail.number();
        if (number == null) {
            super.visitInsn(Opcodes.ICONST_M1);
        } else {
            if (detail.ofThis()) {
                loadThis();
            } else {
                super.visitInsn(Opcodes.SWAP);
                super.visitInsn(Opcodes.DUP_X1);
                asOwner(target);
            }
            getField(number);
        }
    }

    /** Makes the subject on the stack one whose fields can be read. */
    private void asOwner(Target target) {
        if (!member.isOfThisClass(target.hook().subject())) {
            super.visitTypeInsn(Opcodes.CHECKCAST, member.className());
        }
    }

    /** Pushes the condition's value and returns how the verb takes it. */
    private String pushCondition(Hook.Condition condition) {
        Hook.FieldName field = condition.field();
        String type = field == null ? member.argument(condition.argument()) : member.field(field);
        boolean isBoolean = "Z".equals(type);
        if (field == null) {
            super.visitVarInsn(isBoolean ? Opcodes.ILOAD : Opcodes.ALOAD, member.slot(condition.argument()));
        } else {
            loadThis();
            getField(field);
        }
        return isBoolean ? "Z" : OBJECT;
    }

    private void getField(Hook.FieldName field) {
        super.visitFieldInsn(Opcodes.GETFIELD, member.className(), field.name(), member.field(field));
    }

    private void loadThis() {
        super.visitVarInsn(Opcodes.ALOAD, 0);
    }

    private void load(int argument) {
        super.visitVarInsn(Opcodes.ALOAD, member.slot(argument));
    }

    private void call(String verb, String parameters) {
        callTracker(verb, "(" + parameters + ")V");
    }

    private void callTracker(String verb, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, callee.internalName(), verb, descriptor, false);
    }
}

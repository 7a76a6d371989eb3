// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Hook;
import io.unclosed.catalog.Hook.Subject;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Inserts the calls into one member: at its entry what closes, before each normal return all else. */
final class MemberWriter extends MethodVisitor {

    static final String TRACKER = "io/unclosed/boot/Tracker";

    private static final String OBJECT = "Ljava/lang/Object;";

    private final Member member;
    private final List<Target> targets;

    MemberWriter(MethodVisitor next, Member member, List<Target> targets) {
        super(Opcodes.ASM9, next);
        this.member = member;
        this.targets = targets;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        targets.stream().filter(Target::atEntry).forEach(this::write);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            targets.stream().filter(target -> !target.atEntry()).forEach(this::write);
        }
        super.visitInsn(opcode);
    }

    private void write(Target target) {
        Hook hook = target.hook();
        switch (hook.verb()) {
            case OPENS -> writeOpened(hook, target.type());
            case CLOSES -> {
                pushSubject(hook.subject());
                call("closed", OBJECT);
            }
            case DETAILS -> {
                pushSubject(hook.subject());
                pushDetail(hook.subject(), hook.detail());
                call("described", OBJECT + OBJECT + "I");
            }
            case KEEPS -> {
                pushSubject(hook.subject());
                Hook.Condition condition = hook.condition();
                if (condition == null) {
                    call("kept", OBJECT);
                } else {
                    call("keptIf", OBJECT + pushCondition(condition));
                }
            }
            case GUARDS -> {
                pushSubject(hook.subject());
                load(2);
                call("guarded", OBJECT + OBJECT);
            }
        }
    }

    private void writeOpened(Hook hook, int type) {
        pushSubject(hook.subject());
        pushDetail(hook.subject(), hook.detail());
        super.visitLdcInsn(type);
        String parameters = OBJECT + OBJECT + "II";
        Hook.Condition condition = hook.condition();
        if (condition == null) {
            call("opened", parameters);
        } else {
            String name = condition.wanted() ? "openedIf" : "openedUnless";
            call(name, parameters + pushCondition(condition));
        }
    }

    private void pushSubject(Subject subject) {
        switch (subject.kind()) {
            case THIS -> super.visitVarInsn(Opcodes.ALOAD, 0);
            case RESULT -> super.visitInsn(Opcodes.DUP);
            case ARGUMENT -> load(subject.argument());
        }
    }

    private void pushDetail(Subject subject, Hook.@Nullable Detail detail) {
        if (detail == null) {
            super.visitInsn(Opcodes.ACONST_NULL);
            super.visitInsn(Opcodes.ICONST_M1);
            return;
        }
        Hook.FieldName field = detail.field();
        if (field == null) {
            load(detail.argument());
        } else {
            pushField(subject, field);
        }
        Hook.FieldName number = detail.number();
        if (number == null) {
            super.visitInsn(Opcodes.ICONST_M1);
        } else {
            pushField(subject, number);
        }
    }

    /** Pushes the type's descriptor's value and returns how the verb takes it. */
    private String pushCondition(Hook.Condition condition) {
        Type type;
        Hook.FieldName field = condition.field();
        if (field == null) {
            type = member.argument(condition.argument());
            super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), member.slot(condition.argument()));
        } else {
            type = member.field(field);
            pushField(Subject.Kind.THIS, 0, field);
        }
        return type.getSort() == Type.BOOLEAN ? "Z" : OBJECT;
    }

    private void pushField(Subject subject, Hook.FieldName field) {
        pushField(subject.kind(), subject.argument(), field);
    }

    private void pushField(Subject.Kind kind, int argument, Hook.FieldName field) {
        if (kind == Subject.Kind.ARGUMENT) {
            load(argument);
            super.visitTypeInsn(Opcodes.CHECKCAST, member.className());
        } else {
            super.visitVarInsn(Opcodes.ALOAD, 0);
        }
        super.visitFieldInsn(
                Opcodes.GETFIELD,
                member.className(),
                field.name(),
                member.field(field).getDescriptor());
    }

    private void load(int argument) {
        Type type = member.argument(argument);
        super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), member.slot(argument));
    }

    private void call(String verb, String parameters) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, TRACKER, verb, "(" + parameters + ")V", false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import io.unclosed.benchmarks.insertions.Insertion.Operand;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.ArgumentHandler;
import net.bytebuddy.asm.Advice.OffsetMapping;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.implementation.bytecode.constant.NullConstant;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.FieldAccess;
import net.bytebuddy.implementation.bytecode.member.MethodVariableAccess;
import net.bytebuddy.matcher.ElementMatchers;

/** Binds the parameters of an advice to the operands of an insertion, in their order. */
record OperandMapping(Insertion insertion) implements OffsetMapping.Factory<OperandMapping.Pushed> {

    /** A parameter of an advice that is an operand. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pushed {}

    @Override
    public Class<Pushed> getAnnotationType() {
        return Pushed.class;
    }

    @Override
    public OffsetMapping make(
            ParameterDescription.InDefinedShape parameter,
            AnnotationDescription.Loadable<Pushed> annotation,
            AdviceType adviceType) {
        return new OfOperand(insertion.operands().get(parameter.getIndex()));
    }

    private record OfOperand(Operand operand) implements OffsetMapping {
        @Override
        public Target resolve(
                TypeDescription type,
                MethodDescription method,
                Assigner assigner,
                Advice.ArgumentHandler arguments,
                Sort sort) {
            return new Target.ForStackManipulation(pushed(type, method, arguments));
        }

        private StackManipulation pushed(TypeDescription type, MethodDescription method, ArgumentHandler arguments) {
            return switch (operand.kind()) {
                case SLOT -> MethodVariableAccess.REFERENCE.loadFrom(arguments.argument(operand.number()));
                case NULL -> NullConstant.INSTANCE;
                case RESULT -> MethodVariableAccess.of(method.getReturnType()).loadFrom(arguments.returned());
                case FIELD -> {
                    FieldDescription field = type.getDeclaredFields()
                            .filter(ElementMatchers.named(operand.text()))
                            .getOnly();
                    yield new StackManipulation.Compound(
                            MethodVariableAccess.loadThis(),
                            FieldAccess.forField(field).read());
                }
                case NUMBER, ONLY -> IntegerConstant.forValue(operand.number());
                case TEXT -> new TextConstant(operand.text());
            };
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.utility.JavaModule;
import org.jspecify.annotations.Nullable;

/**
 * The common use of Byte Buddy: {@code AgentBuilder} with {@code Advice}, and everything switched off that the insertions do not
 * need. Bridge methods get no calls: {@code MethodGraph.Compiler.ForDeclaredMethods} leaves them out, and any other compiler would
 * look for superclasses.
 */
final class ByAdvice {

    private ByAdvice() {}

    static ClassFileTransformer transformer() {
        ByteBuddy byteBuddy =
                new ByteBuddy().with(TypeValidation.DISABLED).with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE);
        return new AgentBuilder.Default(byteBuddy)
                .disableClassFormatChanges()
                .with(AgentBuilder.TypeStrategy.Default.DECORATE)
                .with(AgentBuilder.InitializationStrategy.NoOp.INSTANCE)
                .with(AgentBuilder.PoolStrategy.Default.FAST)
                .with(AgentBuilder.DescriptionStrategy.Default.POOL_ONLY)
                .with(AgentBuilder.LocationStrategy.NoOp.INSTANCE)
                .with(AgentBuilder.Listener.NoOp.INSTANCE)
                .ignore(new Others())
                .type(new Wanted())
                .transform(new Advises())
                .makeRaw();
    }

    /** Classes that need no look at their methods. */
    private static final class Others implements AgentBuilder.RawMatcher {
        @Override
        public boolean matches(
                TypeDescription type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain) {
            return !Insertions.nameClass(type.getName()) && !ProgramClasses.include(loader, type.getInternalName());
        }
    }

    private static final class Wanted implements AgentBuilder.RawMatcher {

        private static final ElementMatcher<TypeDescription> OF_FAMILY =
                ElementMatchers.declaresMethod(new MemberOfFamily());

        @Override
        public boolean matches(
                TypeDescription type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain) {
            return Insertions.nameClass(type.getName()) || OF_FAMILY.matches(type);
        }
    }

    private static final class MemberOfFamily implements ElementMatcher<MethodDescription> {
        @Override
        public boolean matches(MethodDescription method) {
            return Insertions.nameMember(method.getInternalName());
        }
    }

    private static final class Advises implements AgentBuilder.Transformer {
        @Override
        public DynamicType.Builder<?> transform(
                DynamicType.Builder<?> builder,
                TypeDescription type,
                @Nullable ClassLoader loader,
                @Nullable JavaModule module,
                @Nullable ProtectionDomain domain) {
            List<Insertion> named = Insertions.in(type.getInternalName());
            DynamicType.Builder<?> advised = builder;
            for (Insertion insertion : named.isEmpty() ? Insertions.OF_FAMILIES : named) {
                Advice advice = Advice.withCustomMapping()
                        .bind(new OperandMapping(insertion))
                        .to(Templates.of(insertion));
                advised = advised.visit(advice.on(new Member(insertion)));
            }
            return advised;
        }
    }

    private record Member(Insertion insertion) implements ElementMatcher<MethodDescription> {
        @Override
        public boolean matches(MethodDescription method) {
            return !method.isAbstract()
                    && !method.isNative()
                    && insertion.isFor(method.isStatic(), method.getInternalName(), method.getDescriptor());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.pool.TypePool;

/** The least use of Byte Buddy's own API: {@link ByteBuddy#decorate} with the visitor of {@link ByVisitors}. */
final class ByDecoration extends OwnTransformer {

    private final ByteBuddy byteBuddy = new ByteBuddy()
            .with(TypeValidation.DISABLED)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            .with(Implementation.Context.Disabled.Factory.INSTANCE);

    @Override
    byte[] changed(String className, byte[] classFile, List<Insertion> insertions) {
        String name = className.replace('/', '.');
        ClassFileLocator locator = ClassFileLocator.Simple.of(name, classFile);
        TypePool types = new TypePool.Default.WithLazyResolution(
                new TypePool.CacheProvider.Simple(), locator, TypePool.Default.ReaderMode.FAST);
        return byteBuddy
                .decorate(types.describe(name).resolve(), locator)
                .visit(new Visitor(insertions))
                .make()
                .getBytes();
    }

    private static final class Visitor extends AsmVisitorWrapper.AbstractBase {

        private final List<Insertion> insertions;

        Visitor(List<Insertion> insertions) {
            this.insertions = insertions;
        }

        @Override
        public int mergeWriter(int flags) {
            return flags | ClassWriter.COMPUTE_MAXS;
        }

        @Override
        public ClassVisitor wrap(
                TypeDescription type,
                ClassVisitor next,
                Implementation.Context context,
                TypePool types,
                FieldList<FieldDescription.InDefinedShape> fields,
                MethodList<?> methods,
                int writerFlags,
                int readerFlags) {
            return new InsertingVisitor(next, type.getInternalName(), insertions);
        }
    }
}

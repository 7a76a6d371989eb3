// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;

/** As Unclosed does: Byte Buddy's ASM, and nothing else of Byte Buddy. */
final class ByVisitors extends OwnTransformer {

    @Override
    byte[] changed(String className, byte[] classFile, List<Insertion> insertions) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new InsertingVisitor(writer, className, insertions), 0);
        return writer.toByteArray();
    }
}

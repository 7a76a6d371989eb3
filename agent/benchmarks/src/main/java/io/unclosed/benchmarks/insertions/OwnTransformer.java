// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** Decides by the class file which classes to change, as Unclosed does. Its subclasses change them. */
abstract class OwnTransformer implements ClassFileTransformer {

    @Override
    public final byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (className == null) {
            return null;
        }
        List<Insertion> insertions = Insertions.in(className);
        if (!insertions.isEmpty()) {
            return changed(className, classFile, insertions);
        }
        boolean ofFamily = ProgramClasses.include(loader, className) && DeclaredNames.areIn(new ClassReader(classFile));
        return ofFamily ? changed(className, classFile, Insertions.OF_FAMILIES) : null;
    }

    /** The class file with the insertions. */
    abstract byte[] changed(String className, byte[] classFile, List<Insertion> insertions);
}

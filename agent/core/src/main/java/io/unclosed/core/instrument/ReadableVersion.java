// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import net.bytebuddy.jar.asm.Opcodes;

/**
 * Lets ASM read class files of JDKs that are newer than it, as long as their format did not change: ASM refuses them by
 * their version number alone. Byte Buddy's OpenedClassReader does the same, but a cold start loads 16 to 19 classes more with it.
 */
public final class ReadableVersion {

    private static final int MAJOR = 6;
    private static final int NEWEST_NEEDED = Opcodes.V17;

    private ReadableVersion() {}

    /** The class file, or a copy that calls itself older. */
    public static byte[] of(byte[] classFile) {
        if (major(classFile) <= NEWEST_NEEDED) {
            return classFile;
        }
        byte[] older = classFile.clone();
        older[MAJOR] = 0;
        older[MAJOR + 1] = (byte) NEWEST_NEEDED;
        return older;
    }

    /** Gives a changed class file the version that the original has. */
    public static byte[] restore(byte[] changed, byte[] original) {
        changed[MAJOR] = original[MAJOR];
        changed[MAJOR + 1] = original[MAJOR + 1];
        return changed;
    }

    private static int major(byte[] classFile) {
        return (classFile[MAJOR] & 0xff) << 8 | (classFile[MAJOR + 1] & 0xff);
    }
}

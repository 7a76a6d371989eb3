// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.bootstrap;

import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;
import jdk.internal.misc.VM;

/**
 * What the agent calls of the JDK's own, once {@link BootstrapClasses} has made the JDK export it. By reflection each of these
 * calls would get a method handle of a shape that the JVM has not at hand, which takes a third of the agent's whole start
 * (JEP 416, since JDK 18).
 */
final class JavaBase {

    private JavaBase() {}

    /** Defines a class of the bootstrap loader. */
    static void define(String name, byte[] classFile) {
        Unsafe.getUnsafe().defineClass(name, classFile, 0, classFile.length, null, null);
    }

    /** Lets a module reflect on what a package of {@code java.base} keeps private. */
    static void open(String packageName, Module to) {
        SharedSecrets.getJavaLangAccess().addOpens(Object.class.getModule(), packageName, to);
    }

    /** The offset of a field in an object, whatever its access. */
    static long offset(Class<?> declaring, String field) {
        return Unsafe.getUnsafe().objectFieldOffset(declaring, field);
    }

    /** What a field refers to, given where it is. */
    static Object read(Object object, long offset) {
        return Unsafe.getUnsafe().getReferenceAcquire(object, offset);
    }

    /** See {@code java.lang.Shutdown}: only one hook for each slot, and an error where it is taken. */
    static void registerShutdownHook(int slot, Runnable hook) {
        SharedSecrets.getJavaLangAccess().registerShutdownHook(slot, false, hook);
    }

    /** Whether the collector had found something that was not in its queue yet; returns when more of it is. */
    static boolean waitForReferences() throws InterruptedException {
        return SharedSecrets.getJavaLangRefAccess().waitForReferenceProcessing();
    }

    /** How many objects wait for their finalizers to begin. */
    static int unfinalized() {
        return VM.getFinalRefCount();
    }
}

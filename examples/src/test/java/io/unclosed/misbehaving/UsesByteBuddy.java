// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatchers;

/** Makes a class with a Byte Buddy of its own, older than the agent's. */
public final class UsesByteBuddy {

    private UsesByteBuddy() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class<?> made = new ByteBuddy(ClassFileVersion.JAVA_V8)
                .subclass(Object.class)
                .method(ElementMatchers.named("toString"))
                .intercept(MethodDelegation.to(UsesByteBuddy.class))
                .make()
                .load(UsesByteBuddy.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
        System.out.println(made.getDeclaredConstructor().newInstance());
        System.out.println(ByteBuddy.class.getProtectionDomain().getCodeSource().getLocation());
    }

    public static String open() throws IOException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        return "opened";
    }
}

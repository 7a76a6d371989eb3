// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A program that looks for the agent. It needs nothing but the JDK, and prints what it sees. */
public final class Stranger {

    private static final List<String> HIDDEN = List.of(
            "net.bytebuddy.jar.asm.ClassReader",
            "net.bytebuddy.ByteBuddy",
            "io.unclosed.core.Agent",
            "io.unclosed.model.Report",
            "io.unclosed.model.catalog.Catalog",
            "com.fasterxml.jackson.core.JsonFactory",
            "org.jspecify.annotations.Nullable",
            "picocli.CommandLine");

    private Stranger() {}

    public static void main(String[] arguments) throws Exception {
        ClassLoader[] loaders = {
            Stranger.class.getClassLoader(),
            Thread.currentThread().getContextClassLoader(),
            ClassLoader.getSystemClassLoader(),
            ClassLoader.getPlatformClassLoader(),
            null
        };
        for (ClassLoader loader : loaders) {
            for (String name : HIDDEN) {
                look(name, loader);
            }
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            ClassLoader context = thread.getContextClassLoader();
            if (!Arrays.asList(loaders).contains(context)) {
                System.out.println("seen: the loader of thread " + thread.getName());
            }
        }
        System.out.println("bootstrap classes: "
                + Class.forName("io.unclosed.boot.Tracker").getClassLoader());
        System.out.println(
                "premain: " + Class.forName("io.unclosed.premain.Premain").getSimpleName());
    }

    private static void look(String name, ClassLoader loader) throws Exception {
        try {
            Class.forName(name, true, loader);
            System.out.println("seen: class " + name + " by " + loader);
        } catch (ClassNotFoundException hidden) {
            String file = name.replace('.', '/') + ".class";
            if (loader != null && !Collections.list(loader.getResources(file)).isEmpty()) {
                System.out.println("seen: resource " + file + " by " + loader);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints the public classes of the JDK that runs it, without initialising any: {@code class NAME} for each, with the
 * reasons behind it if it is a candidate as {@code jdk.audit} defines it. {@code failed NAME} is one that cannot be
 * looked at. Needs all modules: {@code --add-modules ALL-SYSTEM}.
 */
public final class PublicClasses {

    private static final Path MODULES =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");

    static final Set<String> CLOSING = Set.of(
            "abort",
            "cancel",
            "clean",
            "close",
            "deregister",
            "destroy",
            "destroyForcibly",
            "detach",
            "disconnect",
            "dispose",
            "end",
            "free",
            "logout",
            "release",
            "shutdown",
            "shutdownNow",
            "stop",
            "terminate",
            "unexport",
            "unexportObject",
            "uninitialize",
            "uninstall",
            "unload",
            "unregister");

    private PublicClasses() {}

    public static void main(String[] arguments) throws IOException {
        for (Path module : children(MODULES)) {
            String name = String.valueOf(module.getFileName());
            ModuleDescriptor descriptor =
                    ModuleFinder.ofSystem().find(name).orElseThrow().descriptor();
            for (ModuleDescriptor.Exports exported : descriptor.exports()) {
                if (!exported.isQualified()) {
                    print(module, exported.source());
                }
            }
        }
    }

    private static void print(Path module, String packageName) throws IOException {
        for (Path file : children(module.resolve(packageName.replace('.', '/')))) {
            String simpleName = String.valueOf(file.getFileName());
            if (simpleName.endsWith(".class") && !simpleName.equals("package-info.class")) {
                print(packageName + "." + simpleName.substring(0, simpleName.length() - ".class".length()));
            }
        }
    }

    private static void print(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassLoader.getSystemClassLoader());
            if (isPublic(type)) {
                System.out.println(("class " + name + " " + String.join(" ", reasons(type))).strip());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            System.out.println("failed " + name + " " + e);
        }
    }

    /** Why it is a candidate; empty if it is none. */
    static Set<String> reasons(Class<?> type) {
        Set<String> reasons = new TreeSet<>();
        if (AutoCloseable.class.isAssignableFrom(type)) {
            reasons.add("AutoCloseable");
        }
        for (Method method : type.getMethods()) {
            if (CLOSING.contains(method.getName())) {
                reasons.add(method.getName() + "()");
            }
        }
        if (hasFinalizer(type)) {
            reasons.add("finalize()");
        }
        return reasons;
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static boolean hasFinalizer(@Nullable Class<?> type) {
        return type != null
                && type != Object.class
                && type != Enum.class
                && (Stream.of(type.getDeclaredMethods())
                                .anyMatch(method ->
                                        method.getName().equals("finalize") && method.getParameterCount() == 0)
                        || hasFinalizer(type.getSuperclass()));
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().collect(Collectors.toList());
        }
    }
}

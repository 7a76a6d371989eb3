// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Another agent, which is shown what is loaded inside of our transformers, unlike we. Prints it when the program ends. */
public final class Bystander implements ClassFileTransformer {

    private static final Map<String, String> NESTED = new ConcurrentHashMap<>();

    private Bystander() {}

    public static void premain(String options, Instrumentation instrumentation) {
        new Bystander().transform(null, null, "java/lang/Object", null, null, new byte[0]); // loads what it needs
        instrumentation.addTransformer(new Bystander());
        Runtime.getRuntime().addShutdownHook(new Thread(Bystander::print));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (className != null && redefined == null) {
            for (StackTraceElement frame : new Throwable().getStackTrace()) {
                if (frame.getMethodName().equals("transform")
                        && frame.getClassName().startsWith("io.unclosed.core.")
                        && !frame.getClassName().startsWith("io.unclosed.core.jar.")) {
                    NESTED.put(className, loader == null ? "" : String.valueOf(loader.getName()));
                }
            }
        }
        return null;
    }

    private static void print() {
        List<String> lines = new ArrayList<>();
        NESTED.forEach((name, loader) -> lines.add("nested " + name + " " + loader));
        Collections.sort(lines);
        lines.forEach(System.out::println);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Gives all it has names that a terminal would obey: a class with its method and source file, a thread, a file, and one that
 * native code opens. Its argument is a folder of its own.
 */
public final class NamesHostilely {

    /** Clears the screen, forges a line, orders by one byte, turns around. */
    private static final String HOSTILE = "\u001b[2J\nunclosed: all is well\u009b31m\u202e";

    private NamesHostilely() {}

    public static void main(String[] arguments) throws Exception {
        File file = new File(arguments[0], HOSTILE);
        if (!file.createNewFile()) {
            throw new IOException("cannot make the file");
        }
        Runnable opener = opener();
        System.setProperty("hostile", file.getPath());
        Thread thread = new Thread(opener, HOSTILE);
        thread.start();
        thread.join();
        openUnseen(file.toPath());
        System.out.println("done");
    }

    /** Of the template below, with other names of the same length in its constant pool. */
    private static Runnable opener() throws IOException, ReflectiveOperationException {
        byte[] bytes;
        try (InputStream in = NamesHostilely.class.getResourceAsStream("NamesHostilely$Template0123.class")) {
            bytes = in.readAllBytes();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("Template0123", bytes("\u009b2J\n\u202e\u001bcxy"))
                .replace("theMethod456", bytes("\u009b2J\n\u202e\u001bc()"));
        Class<?> renamed = MethodHandles.lookup().defineClass(text.getBytes(StandardCharsets.ISO_8859_1));
        return (Runnable) renamed.getDeclaredConstructor().newInstance();
    }

    private static String bytes(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void openUnseen(Path path) throws ReflectiveOperationException {
        Method open = Class.forName("sun.nio.fs.UnixNativeDispatcher")
                .getDeclaredMethod("open", Class.forName("sun.nio.fs.UnixPath"), int.class, int.class);
        open.setAccessible(true);
        open.invoke(null, path, 0, 0);
    }

    /** Never loaded by its own name. */
    static final class Template0123 implements Runnable {
        Template0123() {}

        @Override
        public void run() {
            theMethod456();
        }

        private static void theMethod456() {
            try {
                new FileInputStream(System.getProperty("hostile"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.StampedLock;

/**
 * A program with a class loader that holds a lock that is not reentrant, reads classes by NIO and hides all but the JDK. Its
 * classes forget an object of a type of the user's, a file and a channel.
 */
public final class LocksAndHides extends ClassLoader {

    /** Of the rules. */
    public static final class Thing implements Closeable {
        @Override
        public void close() {}
    }

    /** In the loader. */
    public static final class Forgets implements Runnable {
        @Override
        public void run() {
            new Thing().close();
            try {
                Path file = Path.of("file");
                Files.writeString(file, "content");
                FileChannel.open(file).close();
                new Thing();
                new FileInputStream(file.toFile()).read();
                FileChannel.open(file).size();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final StampedLock lock = new StampedLock();

    private LocksAndHides() {
        super(null);
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class<?> forgets = new LocksAndHides().loadClass(Forgets.class.getName());
        ((Runnable) forgets.getDeclaredConstructor().newInstance()).run();
        System.out.println("loaded by " + forgets.getClassLoader().getClass().getSimpleName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        if (!name.startsWith(LocksAndHides.class.getName() + "$")) {
            throw new ClassNotFoundException(name);
        }
        long stamp = lock.writeLock();
        try {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = Files.readAllBytes(Path.of(name.replace('.', '/') + ".class"));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}

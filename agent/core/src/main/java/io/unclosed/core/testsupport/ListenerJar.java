// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import io.unclosed.core.journal.ProcessNumber;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.OwnFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Brings the listener of tests along: where the launcher or TestNG is on the class path, the listener's jar goes behind it.
 *
 * <p>At start, since later, when the launcher is loaded, there is no place for it: inside a class file transformer nothing
 * may be opened or loaded. And not where only another loader has the launcher: a class behind the class path can be seen
 * through that loader, too, but does not see its launcher, and a provider that does not fit would break it.
 */
final class ListenerJar {

    static final String PACKAGE = "io/unclosed/junit/";

    private static final String LAUNCHERS_LISTENER = "org/junit/platform/launcher/TestExecutionListener.class";
    private static final String TESTNGS_LISTENER = "org/testng/ITestNGListener.class";
    private static final String OUR_LISTENER = PACKAGE + "UnclosedListener.class";

    private ListenerJar() {}

    /** Puts it behind the class path, if one that looks for it is there and it is not. */
    static void append(Instrumentation instrumentation) throws IOException {
        InputFile.requireReadable(System.getProperty("java.class.path", ""));
        boolean needed = isOnClassPath(LAUNCHERS_LISTENER) || isOnClassPath(TESTNGS_LISTENER);
        if (needed && !isOnClassPath(OUR_LISTENER)) {
            try (JarFile file = new JarFile(write())) {
                instrumentation.appendToSystemClassLoaderSearch(file);
            }
        }
    }

    /** Whether a class of a loader can call the listener, the program's own or the one that was brought. */
    static boolean isSeenBy(@Nullable ClassLoader loader) {
        return loader != null && loader.getResource(OUR_LISTENER) != null;
    }

    private static boolean isOnClassPath(String classFile) {
        return ClassLoader.getSystemResource(classFile) != null;
    }

    private static File write() throws IOException {
        byte[] bytes;
        try (InputStream in = ListenerJar.class.getResourceAsStream("unclosed-junit.jar")) {
            if (in == null) {
                throw new IOException("the agent jar lacks it");
            }
            bytes = in.readAllBytes();
        }
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (!OwnFolder.keeps(folder)) {
            throw new IOException("another user could exchange what is in " + folder
                    + "; name a folder of your own with -Djava.io.tmpdir");
        }
        Path jar = folder.resolve("unclosed-junit-" + ProcessNumber.own() + "-" + System.nanoTime() + ".jar");
        // Not Files.createTempFile: the program is to be the first that asks for random numbers, as without the agent.
        try (SeekableByteChannel out = Files.newByteChannel(
                jar, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
            out.write(ByteBuffer.wrap(bytes)); // of a file all at once
        }
        File file = jar.toFile();
        file.deleteOnExit();
        return file;
    }

    /** It becomes code of the program, so only the user may write it. */
    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

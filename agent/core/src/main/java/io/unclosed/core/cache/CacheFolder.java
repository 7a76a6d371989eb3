// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that nobody but the user can have written. Where that is not certain, nothing is read or written: not
 * where a folder or file is another user's, a link, or open to others, nor where the system does not tell, as on Windows.
 */
final class CacheFolder {

    static final int MOST_FILES = 16;
    static final long MOST_BYTES = 4L << 20;

    /** The most that the JDK reads without a buffer on the native heap, whose pages cost more than many reads. */
    private static final int PIECE = 8192;

    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int OPEN_TO_OTHERS = 0077;

    /** Each inside of the one before. */
    private final List<Path> folders;

    private final Path folder;

    /**
     * A folder, which need not be there.
     *
     * @param home the user's folder for what can be made again
     * @param name tells it from others of ours
     */
    CacheFolder(Path home, String name) {
        Path own = home.resolve("unclosed");
        this.folder = own.resolve(name);
        this.folders = List.of(home, own, folder);
    }

    /**
     * The user's own place for such files; null where there is none, as for a user without an entry in the list of users, whose home
     * the JDK calls "?".
     *
     * @param chosen what {@code XDG_CACHE_HOME} says, if anything
     */
    static @Nullable Path home(@Nullable String chosen, String system, String userHome) {
        if (chosen != null && Path.of(chosen).isAbsolute()) {
            return Path.of(chosen);
        }
        if (!Path.of(userHome).isAbsolute()) {
            return null;
        }
        return Path.of(userHome, system.startsWith("Mac") ? "Library/Caches" : ".cache");
    }

    /** The content of a file; null where it is not the user's alone, or too long to be ours. */
    byte @Nullable [] read(String name) throws IOException {
        int user = user();
        for (Path each : folders) {
            if (!isOwn(each, FOLDER, WRITABLE_BY_OTHERS, user)) {
                return null;
            }
        }
        Path file = folder.resolve(name);
        long length = file.toFile().length();
        if (!isOwn(file, FILE, OPEN_TO_OTHERS, user) || length > MOST_BYTES) {
            return null;
        }
        byte[] content = new byte[(int) length];
        try (InputStream in = new FileInputStream(file.toFile())) {
            int count = 0;
            for (int at = 0; at < content.length && count >= 0; at += count) {
                count = in.read(content, at, Math.min(PIECE, content.length - at));
            }
        }
        return content;
    }

    /** Writes a file in one step, as far as a reader can see, and removes the oldest ones where there are many. */
    void write(String name, byte[] content) throws IOException {
        if (content.length > MOST_BYTES) {
            return;
        }
        int user = user();
        for (Path each : folders) {
            if (!Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(each, ownerOnly("rwx------"));
            }
            if (!isOwn(each, FOLDER, WRITABLE_BY_OTHERS, user)) {
                return;
            }
        }
        Path draft = folder.resolve(name + "." + ProcessHandle.current().pid() + ".draft");
        try {
            Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (SeekableByteChannel out = Files.newByteChannel(draft, fresh, ownerOnly("rw-------"))) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        removeOldest();
    }

    private void removeOldest() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(files::add);
        }
        files.sort((one, other) ->
                Long.compare(one.toFile().lastModified(), other.toFile().lastModified()));
        for (Path oldest : files.subList(0, Math.max(0, files.size() - MOST_FILES))) {
            Files.deleteIfExists(oldest);
        }
    }

    private static boolean isOwn(Path path, int type, int forbidden, int user) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) Objects.requireNonNull(found.get("mode"));
        return (mode & TYPE) == type && (mode & forbidden) == 0 && Objects.equals(found.get("uid"), user);
    }

    /** Who runs this JVM; where the system has no such file, whose home the JDK found in its list of users. */
    private static int user() throws IOException {
        Path self = Path.of("/proc/self");
        Path own = Files.exists(self) ? self : Path.of(System.getProperty("user.home", "?"));
        return (Integer) Objects.requireNonNull(Files.getAttribute(own, "unix:uid"));
    }

    private static FileAttribute<?> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
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
 * A folder of files that only the user and root can have written or can replace. Where that is not certain, nothing is
 * read or written: not where a folder or file is another user's, a link, or open to others, where a folder above it lets others
 * replace its files, nor where the system does not tell, as on Windows.
 *
 * <p>A checked property holds until its use: the folders are checked from the top down, each one is such that no other user
 * can replace its files, and the checked path without links is the one that is used.
 */
public final class OwnFolder {

    /** The most that the JDK reads without a buffer on the native heap, whose pages cost more than many reads. */
    private static final int PIECE = 8192;

    private static final int ROOT = 0;
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int ONLY_OWNERS_EXCHANGE = 01000;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int OPEN_TO_OTHERS = 0077;

    private final Path top;
    private final List<String> inner;

    /**
     * A folder, which need not be there.
     *
     * @param top the uppermost folder that must be the user's own; above it folders may be root's, too
     * @param inner the names of folders, each inside of the one before
     */
    public OwnFolder(Path top, String... inner) {
        this.top = top;
        this.inner = List.of(inner);
    }

    /**
     * The user's own place for what can be made again; null where there is none, as for a user without an entry in the list of users,
     * whose home the JDK calls "?".
     *
     * @param chosen what {@code XDG_CACHE_HOME} says, if anything
     */
    public static @Nullable Path cacheHome(@Nullable String chosen, String system, String userHome) {
        if (chosen != null && Path.of(chosen).isAbsolute()) {
            return Path.of(chosen);
        }
        if (!Path.of(userHome).isAbsolute()) {
            return null;
        }
        return Path.of(userHome, system.startsWith("Mac") ? "Library/Caches" : ".cache");
    }

    /**
     * Whether no other user can put something else in the place of a file that this user makes in a folder, such as the one for
     * temporary files. Where the system does not tell, as on Windows, that folder is the user's own.
     */
    public static boolean keeps(Path folder) throws IOException {
        return !folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                || isFixed(folder.toRealPath(), user());
    }

    /** Where it is, by a path without links; null where it is not the user's alone. Fails where it is not there. */
    public @Nullable Path path() throws IOException {
        int user = user();
        List<Path> own = own();
        if (!isFixed(own.get(0).getParent(), user)) {
            return null;
        }
        for (Path each : own) {
            if (!isOwn(each, FOLDER, WRITABLE_BY_OTHERS, user)) {
                return null;
            }
        }
        return own.get(own.size() - 1);
    }

    /** The same, after it creates missing folders. It creates nothing inside a folder that others can change. */
    public @Nullable Path made() throws IOException {
        int user = user();
        Path parent = top.getParent();
        Path above = parent;
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (parent != null && above != null) {
            if (!isFixed(above.toRealPath(), user)) {
                return null;
            }
            Files.createDirectories(parent, ownerOnly("rwx------"));
        }
        for (Path each : own()) {
            if (!Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(each, ownerOnly("rwx------")); // another JVM may do the same at this moment
            }
            if (!isOwn(each, FOLDER, WRITABLE_BY_OTHERS, user)) {
                return null;
            }
        }
        return path();
    }

    /** The content of a file; null where it is not the user's alone, or longer than that. Fails where it is not there. */
    public byte @Nullable [] read(String name, long most) throws IOException {
        Path folder = path();
        if (folder == null) {
            return null;
        }
        Path file = folder.resolve(name);
        long length = file.toFile().length();
        if (!isOwn(file, FILE, OPEN_TO_OTHERS, user()) || length > most) {
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

    /** Writes a file in one step, as far as a reader can see, and says where; null where that would not be the user's alone. */
    public @Nullable Path write(String name, byte[] content) throws IOException {
        Path folder = made();
        if (folder == null) {
            return null;
        }
        // Containers that share a folder may share a process number, too.
        long pid = ProcessHandle.current().pid();
        Path draft = folder.resolve(name + "." + pid + "-" + Long.toHexString(System.nanoTime()) + ".draft");
        try {
            Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (SeekableByteChannel out = Files.newByteChannel(draft, fresh, ownerOnly("rw-------"))) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            return Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The folders that must be the user's own, each inside of the one before. */
    private List<Path> own() throws IOException {
        Path parent = top.getParent();
        Path name = top.getFileName();
        Path path = parent == null || name == null
                ? top.toRealPath()
                : parent.toRealPath().resolve(name);
        List<Path> own = new ArrayList<>(List.of(path));
        for (String each : inner) {
            path = path.resolve(each);
            own.add(path);
        }
        return own;
    }

    /**
     * Whether no other user can put something else in the place of a folder or of one above it. Where many may write, as to
     * {@code /tmp}, each may exchange only what is his, and what leads to our folder is ours or root's.
     */
    private static boolean isFixed(@Nullable Path folder, int user) throws IOException {
        if (folder == null) {
            return true;
        }
        if (!isFixed(folder.getParent(), user)) {
            return false;
        }
        Map<String, Object> found = attributes(folder);
        int mode = mode(found);
        boolean fixes = (mode & WRITABLE_BY_OTHERS) == 0 || (mode & ONLY_OWNERS_EXCHANGE) != 0;
        return (mode & TYPE) == FOLDER && fixes && (isOf(found, user) || isOf(found, ROOT));
    }

    private static boolean isOwn(Path path, int type, int forbidden, int user) throws IOException {
        Map<String, Object> found = attributes(path);
        int mode = mode(found);
        return (mode & TYPE) == type && (mode & forbidden) == 0 && isOf(found, user);
    }

    private static Map<String, Object> attributes(Path path) throws IOException {
        return Files.readAttributes(path, "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static int mode(Map<String, Object> attributes) {
        return (Integer) Objects.requireNonNull(attributes.get("mode"));
    }

    private static boolean isOf(Map<String, Object> attributes, int user) {
        return Objects.equals(attributes.get("uid"), user);
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

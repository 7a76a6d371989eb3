// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.file.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where the system does not tell whose a file is")
class CacheFolderTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path temporary;

    private Path home;
    private Path starts;
    private CacheFolder folder;

    @BeforeEach
    void begin() {
        home = temporary.resolve("cache");
        starts = home.resolve("unclosed/starts");
        folder = new CacheFolder(home, "starts");
    }

    @Test
    void whatIsWrittenIsReadAndIsTheUsersAlone() throws Exception {
        folder.write("a", CONTENT);

        assertArrayEquals(CONTENT, folder.read("a"));
        assertEquals("rw-------", permissions(starts.resolve("a")));
        for (Path each : List.of(home, home.resolve("unclosed"), starts)) {
            assertEquals("rwx------", permissions(each));
        }
    }

    @Test
    void whoeverWritesLastWinsAndNothingIsLeftBeside() throws Exception {
        folder.write("a", new byte[10]);
        folder.write("a", CONTENT);

        assertArrayEquals(CONTENT, folder.read("a"));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aFileThatIsOpenToOthersIsNotRead() throws Exception {
        folder.write("a", CONTENT);
        for (String open : List.of("rw----r--", "rw--w----", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(starts.resolve("a"), PosixFilePermissions.fromString(open));
            assertNull(folder.read("a"), open);
        }
    }

    @Test
    void aFolderThatOthersMayChangeIsNeitherReadNorWritten() throws Exception {
        folder.write("a", CONTENT);
        for (Path each : List.of(home, home.resolve("unclosed"), starts)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
            folder.write("b", CONTENT);
            assertNull(folder.read("a"));
            assertEquals(List.of("a"), names());
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        folder.write("a", CONTENT);
        Path elsewhere = Files.move(starts.resolve("a"), temporary.resolve("a"));
        Files.createSymbolicLink(starts.resolve("a"), elsewhere);
        assertNull(folder.read("a"));

        folder.write("a", CONTENT);
        assertFalse(Files.isSymbolicLink(starts.resolve("a")));
        assertArrayEquals(CONTENT, folder.read("a"));

        Path moved = Files.move(starts, temporary.resolve("moved"));
        Files.createSymbolicLink(starts, moved);
        assertNull(folder.read("a"));
    }

    @Test
    void whatIsNoFileIsNotRead() throws Exception {
        folder.write("a", CONTENT);
        Files.createDirectory(starts.resolve("b"));
        assertNull(folder.read("b"));
    }

    @Test
    void anotherUsersFileIsNotRead() throws Exception {
        assumeTrue(Files.getAttribute(temporary, "unix:uid").equals(0), "only root can give files away");
        folder.write("a", CONTENT);
        Files.setAttribute(starts.resolve("a"), "unix:uid", 12345, LinkOption.NOFOLLOW_LINKS);
        assertNull(folder.read("a"));

        folder.write("b", CONTENT);
        Files.setAttribute(starts, "unix:uid", 12345, LinkOption.NOFOLLOW_LINKS);
        assertNull(folder.read("b"));
    }

    @Test
    void whatIsNotThereFailsQuietlyEnough() {
        assertThrows(IOException.class, () -> folder.read("a"));
    }

    @Test
    void whatIsLongIsNeitherWrittenNorRead() throws Exception {
        byte[] most = new byte[(int) CacheFolder.MOST_BYTES];
        folder.write("a", most);
        assertArrayEquals(most, folder.read("a"));

        folder.write("b", new byte[most.length + 1]);
        assertFalse(Files.exists(starts.resolve("b")));

        Files.write(starts.resolve("a"), new byte[most.length + 1]);
        assertNull(folder.read("a"));
    }

    @Test
    void theOldestGoWhereThereAreMany() throws Exception {
        for (int i = 0; i < CacheFolder.MOST_FILES; i++) {
            folder.write("f" + i, CONTENT);
            Files.setLastModifiedTime(starts.resolve("f" + i), FileTime.fromMillis(1_000_000 + i * 1_000L));
        }
        assertEquals(CacheFolder.MOST_FILES, names().size());

        folder.write("new", CONTENT);

        assertEquals(CacheFolder.MOST_FILES, names().size());
        assertFalse(names().contains("f0"));
        assertTrue(names().contains("new"));
    }

    @Test
    void theHomeIsWhatTheUserChoseOrThePlatforms() {
        assertEquals(Path.of("/x"), OwnFolder.cacheHome("/x", "Linux", "/home/me"));
        assertEquals(Path.of("/home/me/.cache"), OwnFolder.cacheHome(null, "Linux", "/home/me"));
        assertEquals(Path.of("/home/me/.cache"), OwnFolder.cacheHome("relative", "Linux", "/home/me"));
        assertNull(OwnFolder.cacheHome(null, "Linux", "?"));
        assertEquals(Path.of("/Users/me/Library/Caches"), OwnFolder.cacheHome("", "Mac OS X", "/Users/me"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(starts)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where the system does not tell whose a file is")
class OwnFolderTest {

    private static final byte[] CONTENT = {1, 2, 3};
    private static final int ANOTHER_USER = 12345;

    @TempDir
    Path temporary;

    private Path outer;
    private Path above;
    private Path top;
    private OwnFolder folder;

    @BeforeEach
    void begin() throws IOException {
        outer = Files.createDirectory(temporary.resolve("outer"));
        above = Files.createDirectory(outer.resolve("home"));
        top = above.resolve("cache");
        folder = new OwnFolder(top, "inner");
    }

    @Test
    void whatIsMissingIsMadeForTheUserOnly() throws Exception {
        folder = new OwnFolder(temporary.resolve("new/home/cache"), "inner");

        assertThrows(IOException.class, folder::path);
        assertEquals(temporary.toRealPath().resolve("new/home/cache/inner"), folder.made());
        assertEquals(folder.made(), folder.path());
        for (String each : new String[] {"new", "new/home", "new/home/cache", "new/home/cache/inner"}) {
            assertEquals(0700, mode(temporary.resolve(each)) & 0777, each);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0777, 0770, 0720, 0702})
    void whatOthersCouldExchangeIsNeitherReadNorWritten(int open) throws Exception {
        folder.write("a", CONTENT);
        for (Path each : new Path[] {above, outer}) {
            mode(each, open);
            assertUnused();
            mode(each, 0755);
        }
        assertArrayEquals(CONTENT, folder.read("a", 3));
    }

    @Test
    void whereEachMayExchangeOnlyWhatIsHisTheUsersOwnIsSafe() throws Exception {
        mode(above, 01777);

        assertEquals(above.toRealPath().resolve("cache/inner/a"), folder.write("a", CONTENT));
        assertArrayEquals(CONTENT, folder.read("a", 3));
    }

    @Test
    void whatAnotherUserHasPutThereIsNeitherReadNorWritten() throws Exception {
        assumeTrue(Files.getAttribute(temporary, "unix:uid").equals(0), "only root can give files away");
        folder.write("a", CONTENT);
        mode(above, 01777);
        for (Path each : new Path[] {top, top.resolve("inner"), above, outer}) {
            Files.setAttribute(each, "unix:uid", ANOTHER_USER);
            assertUnused();
            Files.setAttribute(each, "unix:uid", 0);
        }
        Files.setAttribute(top.resolve("inner/a"), "unix:uid", ANOTHER_USER);
        assertNull(folder.read("a", 3));
    }

    @Test
    void aFolderForTemporaryFilesKeepsThem() throws Exception {
        assertEquals(true, OwnFolder.keeps(above));
        mode(above, 01777);
        assertEquals(true, OwnFolder.keeps(above));
        mode(above, 0777);
        assertEquals(false, OwnFolder.keeps(above));
    }

    @Test
    void aLinkAboveLeadsToWhatIsChecked() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), above);
        folder = new OwnFolder(link.resolve("cache"), "inner");

        assertEquals(above.toRealPath().resolve("cache/inner/a"), folder.write("a", CONTENT));

        mode(outer, 0777);
        assertUnused();
    }

    @Test
    void aLinkInPlaceOfAFolderIsNotFollowed() throws Exception {
        folder.write("a", CONTENT);
        Path moved = Files.move(top, above.resolve("moved"));
        Files.createSymbolicLink(top, moved);

        assertUnused();
    }

    @Test
    void nothingIsMadeInsideOfWhatIsNotTheUsersAlone() throws Exception {
        Path elsewhere = Files.createDirectory(above.resolve("elsewhere"));
        Files.createSymbolicLink(top, elsewhere);
        assertNull(folder.write("a", CONTENT));
        assertEquals(0, elsewhere.toFile().list().length);

        mode(elsewhere, 0777);
        assertNull(new OwnFolder(elsewhere, "inner").made());
        assertNull(new OwnFolder(elsewhere.resolve("new/cache"), "inner").made());
        assertEquals(0, elsewhere.toFile().list().length);
    }

    private void assertUnused() throws IOException {
        assertNull(folder.path());
        assertNull(folder.read("a", 3));
        assertNull(folder.write("b", CONTENT));
        assertEquals(false, Files.exists(top.resolve("inner/b")));
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    }

    private static void mode(Path path, int mode) throws IOException {
        Files.setAttribute(path, "unix:mode", mode);
    }
}

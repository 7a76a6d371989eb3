// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InputFileTest {

    @TempDir
    Path folder;

    @Test
    void aTextIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "ä\n");

        assertEquals("ä\n", InputFile.text(file));
        assertEquals("ä\n", InputFile.text(Files.createSymbolicLink(folder.resolve("link"), file)));
        assertEquals(3, InputFile.bytes(file, 3).length);
    }

    @Test
    void whatIsMissingOrInAnotherEncodingIsSaid() throws Exception {
        assertThrows(NoSuchFileException.class, () -> InputFile.text(folder.resolve("a")));
        Path file = Files.write(folder.resolve("b"), new byte[] {(byte) 0xe4});
        assertThrows(CharacterCodingException.class, () -> InputFile.text(file));
    }

    @Test
    void whatIsLongIsNotRead() throws Exception {
        Path file = folder.resolve("a");
        Files.write(file, new byte[InputFile.MOST_BYTES]);
        assertEquals(InputFile.MOST_BYTES, InputFile.text(file).length());
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(2L << 30);
        }
        assertUnfit(file, " is longer than 4096 KB, the most that is read of it");
        UnfitFileException e = assertThrows(
                UnfitFileException.class, () -> InputFile.bytes(new ByteArrayInputStream(new byte[2000]), 1024, "x"));
        assertEquals("x is longer than 1 KB, the most that is read of it", e.getMessage());
    }

    @Test
    void whatIsNoRegularFileIsNotRead() throws Exception {
        assertUnfit(folder, " is a folder");
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no " + device);
        assertUnfit(device, " is no regular file");
        assertUnfit(pipe("pipe"), " is no regular file");
    }

    @Test
    void aClassPathIsReadWhereNobodyWouldWaitForIt() throws Exception {
        Path jar = Files.createFile(folder.resolve("a.jar"));
        String fine = String.join(File.pathSeparator, folder.toString(), "", jar.toString(), folder + "/missing.jar");
        InputFile.requireReadable(fine);
        InputFile.requireReadable("");

        Path pipe = pipe("b.jar");
        UnfitFileException e = assertThrows(
                UnfitFileException.class, () -> InputFile.requireReadable(fine + File.pathSeparator + pipe));
        assertEquals(pipe + " is no regular file", e.getMessage());
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "no pipes with a name");
        Path pipe = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private static void assertUnfit(Path file, String why) {
        UnfitFileException e = assertThrows(UnfitFileException.class, () -> InputFile.text(file));
        assertEquals(file + why, e.getMessage());
    }
}

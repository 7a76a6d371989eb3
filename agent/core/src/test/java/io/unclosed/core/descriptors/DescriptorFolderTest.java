// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.catalog.DescriptorKind;
import java.io.InputStream;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DescriptorFolderTest {

    @TempDir
    Path folder;

    @Test
    void itKnowsEachKind() throws Exception {
        Map<Integer, Descriptor> before = Objects.requireNonNull(DescriptorFolder.read());
        Path file = Files.createFile(folder.resolve("a"));
        try (InputStream stream = Files.newInputStream(file);
                DirectoryStream<Path> directory = Files.newDirectoryStream(folder);
                DatagramChannel socket = DatagramChannel.open();
                Selector selector = Selector.open();
                WatchService watch = FileSystems.getDefault().newWatchService()) {
            Pipe pipe = Pipe.open();
            List<Descriptor> open = Objects.requireNonNull(DescriptorFolder.since(before));
            pipe.source().close();
            pipe.sink().close();

            Set<DescriptorKind> kinds = open.stream()
                    .map(Descriptor::kind)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DescriptorKind.class)));
            assertEquals(EnumSet.allOf(DescriptorKind.class), kinds, open.toString());
            assertTrue(open.stream().anyMatch(descriptor -> isFile(descriptor, file)), open.toString());
            assertTrue(
                    stream.available() == 0 && socket.isOpen() && selector.isOpen() && directory != null,
                    watch::toString);
        }
    }

    @Test
    void whatWasOpenBeforeIsNotNew() {
        Map<Integer, Descriptor> now = Objects.requireNonNull(DescriptorFolder.read());

        assertTrue(now.size() >= 3, now.toString());
        assertTrue(Objects.requireNonNull(DescriptorFolder.since(now)).size() < now.size());
    }

    @Test
    void aFileThatWasRenamedOrDeletedIsNotNew() throws Exception {
        Path file = Files.createFile(folder.resolve("b"));
        try (InputStream stream = Files.newInputStream(file)) {
            Map<Integer, Descriptor> before = Objects.requireNonNull(DescriptorFolder.read());
            Path renamed = Files.move(file, folder.resolve("b.1"));
            assertFalse(Objects.requireNonNull(DescriptorFolder.since(before)).stream()
                    .anyMatch(descriptor -> isFile(descriptor, renamed)));
            Files.delete(renamed);
            assertFalse(Objects.requireNonNull(DescriptorFolder.since(before)).stream()
                    .anyMatch(descriptor -> descriptor.path().equals(renamed.toString())));
            assertEquals(-1, stream.read());
        }
    }

    @Test
    void lookingAtEachNumberFindsTheSame() throws Exception {
        try (InputStream stream = Files.newInputStream(Files.createFile(folder.resolve("c")))) {
            Map<Integer, Descriptor> each = Objects.requireNonNull(DescriptorFolder.readEach());
            Map<Integer, Descriptor> listed = Objects.requireNonNull(DescriptorFolder.read());

            assertEquals(listed, each);
            assertEquals(-1, stream.read());
        }
    }

    private static boolean isFile(Descriptor descriptor, Path file) {
        return descriptor.kind() == DescriptorKind.FILE && descriptor.target().equals(file.toString());
    }
}

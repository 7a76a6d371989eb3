// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.catalog.DescriptorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeDescriptorsTest {

    private static final List<String> LOCAL = List.of(
            "Num       RefCount Protocol Flags    Type St Inode Path",
            "0000000000000000: 00000002 00000000 00010000 0001 01 4711 /tmp/.java_pid123.tmp",
            "0000000000000000: 00000003 00000000 00000000 0001 03 4712",
            "0000000000000000: 00000002 00000000 00010000 0001 01 4713 /run/my own.socket");

    private static final List<String> TCP = List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:AB23 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4721 1 0 100 0",
            "   1: 0100007F:AB24 0100007F:AB23 01 00000000:00000000 00:00000000 00000000     0        0 4722 1 0 20 4",
            "   2: 0100007F:AB25 0100007F:AB23 05 00000000:00000000 00:00000000 00000000     0        0 4723 1 0 20 4");

    @TempDir
    Path network;

    @Test
    void theSocketOfTheAttachListenerIsKnown() throws IOException {
        assertEquals("[4712, 4713]", others(false, socket(4711), socket(4712), socket(4713)));
    }

    @Test
    void soundDevicesAreKnown() throws IOException {
        assertEquals(
                "[/dev/sndx]",
                others(false, file(3, "/dev/snd/controlC0"), file(4, "/dev/snd/seq"), file(5, "/dev/sndx")));
    }

    @Test
    void whatReplacesAStandardStreamIsKnown() throws IOException {
        assertEquals(
                "[/dev/null, /data/a]", others(false, file(1, "/dev/null"), file(3, "/dev/null"), file(2, "/data/a")));
    }

    @Test
    void aConnectionThatHasEndedIsKnownWhereASelectorMayKeepIt() throws IOException {
        assertEquals("[4721, 4722]", others(true, socket(4721), socket(4722), socket(4723), socket(4724)));
        assertEquals("[4721, 4722, 4723, 4724]", others(false, socket(4721), socket(4722), socket(4723), socket(4724)));
    }

    @Test
    void whereTheSystemDoesNotTellNoConnectionHasEnded() {
        assertEquals(
                List.of(socket(4723)),
                NativeDescriptors.without(List.of(socket(4723)), true, network.resolve("absent")));
    }

    private String others(boolean selectors, Descriptor... open) throws IOException {
        Files.write(network.resolve("unix"), LOCAL);
        Files.write(network.resolve("tcp"), TCP);
        return NativeDescriptors.without(List.of(open), selectors, network).stream()
                .map(descriptor -> descriptor.target().replaceAll("socket:\\[(.*)]", "$1"))
                .toList()
                .toString();
    }

    private static Descriptor socket(int inode) {
        return new Descriptor(inode, "socket:[" + inode + "]", null, DescriptorKind.SOCKET);
    }

    private static Descriptor file(int number, String path) {
        return new Descriptor(number, path, null, DescriptorKind.FILE);
    }
}

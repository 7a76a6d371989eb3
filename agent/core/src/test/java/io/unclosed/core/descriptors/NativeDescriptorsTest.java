// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.catalog.DescriptorKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeDescriptorsTest {

    private static final List<String> SOCKETS = List.of(
            "Num       RefCount Protocol Flags    Type St Inode Path",
            "0000000000000000: 00000002 00000000 00010000 0001 01 4711 /tmp/.java_pid123.tmp",
            "0000000000000000: 00000003 00000000 00000000 0001 03 4712",
            "0000000000000000: 00000002 00000000 00010000 0001 01 4713 /run/my own.socket");

    @Test
    void theSocketOfTheAttachListenerIsKnown() {
        assertEquals("[4712, 4713]", others(socket(4711), socket(4712), socket(4713)));
    }

    @Test
    void soundDevicesAreKnown() {
        assertEquals("[/dev/sndx]", others(file("/dev/snd/controlC0"), file("/dev/snd/seq"), file("/dev/sndx")));
    }

    private static String others(Descriptor... open) {
        return NativeDescriptors.without(List.of(open), SOCKETS).stream()
                .map(descriptor -> descriptor.target().replaceAll("socket:\\[(.*)]", "$1"))
                .toList()
                .toString();
    }

    private static Descriptor socket(int inode) {
        return new Descriptor(inode, "socket:[" + inode + "]", DescriptorKind.SOCKET);
    }

    private static Descriptor file(String path) {
        return new Descriptor(3, path, DescriptorKind.FILE);
    }
}

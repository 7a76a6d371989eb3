// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The descriptors that native code of the JVM and of the JDK opens, that no Java object has, and that are known by what
 * the system calls them: the socket at which the JVM waits for tools such as {@code jcmd}, once the first one has come
 * ({@code attachListener_posix.cpp}), and sound devices, which the JDK opens also to see which there are.
 */
final class NativeDescriptors {

    private static final Path UNIX_SOCKETS = Path.of("/proc/self/net/unix");
    private static final String ATTACH = "/.java_pid";
    private static final String SOUND = "/dev/snd/";

    /** Of a line there: Num, RefCount, Protocol, Flags, Type, St, Inode, Path. */
    private static final int INODE = 6;

    private static final int PATH = 7;

    private NativeDescriptors() {}

    static List<Descriptor> without(List<Descriptor> open) {
        try {
            return without(open, Files.readAllLines(UNIX_SOCKETS));
        } catch (IOException unreadable) {
            return without(open, List.of());
        }
    }

    /** @param sockets what the system says of sockets that have a path */
    static List<Descriptor> without(List<Descriptor> open, List<String> sockets) {
        Set<String> attach = new HashSet<>();
        for (String line : sockets) {
            String[] fields = line.trim().split(" +", PATH + 1);
            if (fields.length > PATH && fields[PATH].contains(ATTACH)) {
                attach.add("socket:[" + fields[INODE] + "]");
            }
        }
        List<Descriptor> others = new ArrayList<>();
        for (Descriptor descriptor : open) {
            if (!attach.contains(descriptor.target()) && !descriptor.target().startsWith(SOUND)) {
                others.add(descriptor);
            }
        }
        return others;
    }
}

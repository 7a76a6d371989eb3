// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.model.catalog.DescriptorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The descriptors that native code of the JVM and of the JDK has open, that no Java object has, and that are known by what
 * the system says of them:
 *
 * <ul>
 *   <li>the socket at which the JVM waits for tools such as {@code jcmd}, once the first one has come
 *       ({@code attachListener_posix.cpp});
 *   <li>sound devices, which the JDK opens also to see which there are;
 *   <li>{@code /dev/null} in the place of a standard stream that was closed ({@code io_util_md.c});
 *   <li>the connection of a channel that was closed while a selector had it: the JDK ends it at once, and keeps its
 *       descriptor until the selector selects again ({@code SocketChannelImpl.kill}).
 * </ul>
 */
final class NativeDescriptors {

    private static final Path NETWORK = Path.of("/proc/self/net");
    private static final Path MAPPED = Path.of("/proc/self/maps");
    private static final String ATTACH = "/.java_pid";
    private static final String DEBUGGER = "/libjdwp.so";
    private static final String SOUND = "/dev/snd/";
    private static final int STANDARD_ERROR = 2;

    private NativeDescriptors() {}

    /** @param selectors whether any selector is open */
    static List<Descriptor> without(List<Descriptor> open, boolean selectors) {
        return without(open, selectors, NETWORK);
    }

    /** @param network the folder in which the system shows its sockets */
    static List<Descriptor> without(List<Descriptor> open, boolean selectors, Path network) {
        List<Descriptor> others = new ArrayList<>();
        Sockets sockets = Sockets.read(network);
        for (Descriptor descriptor : open) {
            if (!isKnown(descriptor) && !isKnown(descriptor, sockets, selectors)) {
                others.add(descriptor);
            }
        }
        return others;
    }

    private static boolean isKnown(Descriptor descriptor) {
        String target = descriptor.target();
        return target.startsWith(SOUND) || (descriptor.number() <= STANDARD_ERROR && target.equals("/dev/null"));
    }

    private static boolean isKnown(Descriptor descriptor, Sockets sockets, boolean selectors) {
        return descriptor.kind() == DescriptorKind.SOCKET
                && (sockets.attach().contains(descriptor.target())
                        || (selectors && sockets.areKnown() && !sockets.alive().contains(descriptor.target())));
    }

    /** Whether the JVM has what talks to a debugger, which has a socket for it. */
    static boolean hasDebugger() {
        try (BufferedReader lines = Files.newBufferedReader(MAPPED)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(DEBUGGER)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The sockets of the system.
     *
     * @param attach those at which JVMs wait for tools
     * @param alive those that have not ended
     * @param areKnown whether that could be read
     */
    private record Sockets(Set<String> attach, Set<String> alive, boolean areKnown) {

        /** Of a line of TCP's and UDP's: sl, local address, remote address, state, …, the tenth is the inode. */
        private static final int STATE = 3;

        private static final int INODE = 9;

        /** Of a line of local sockets: Num, RefCount, Protocol, Flags, Type, St, Inode, Path. */
        private static final int LOCAL_INODE = 6;

        private static final int LOCAL_PATH = 7;

        /** FIN_WAIT1, FIN_WAIT2, TIME_WAIT, CLOSE, LAST_ACK and CLOSING of the kernel's {@code tcp_states.h}. */
        private static final Set<String> ENDED = Set.of("04", "05", "06", "07", "09", "0B");

        static Sockets read(Path network) {
            Set<String> attach = new HashSet<>();
            Set<String> alive = new HashSet<>();
            boolean known = true;
            for (String protocol : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "unix")) {
                Path table = network.resolve(protocol);
                boolean required = protocol.equals("tcp") || protocol.equals("unix");
                try (BufferedReader lines = Files.newBufferedReader(table)) {
                    lines.readLine(); // the heading
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        add(protocol, line, attach, alive);
                    }
                } catch (IOException unreadable) {
                    known &= !required && !Files.exists(table);
                }
            }
            return new Sockets(attach, alive, known);
        }

        private static void add(String protocol, String line, Set<String> attach, Set<String> alive) {
            boolean local = protocol.equals("unix");
            String[] fields = line.trim().split(" +", local ? LOCAL_PATH + 1 : INODE + 2);
            int inode = local ? LOCAL_INODE : INODE;
            if (fields.length <= inode) {
                return;
            }
            String target = "socket:[" + fields[inode] + "]";
            if (!protocol.startsWith("tcp") || !ENDED.contains(fields[STATE])) {
                alive.add(target);
            }
            if (local && fields.length > LOCAL_PATH && fields[LOCAL_PATH].contains(ATTACH)) {
                attach.add(target);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The agent jar, read at start in one go and closed, so that the agent itself leaves nothing open and reads no file later,
 * on a thread of the program. A file in it is unpacked when it is asked for: most classes of the agent never are. Safe for
 * any thread.
 *
 * <p>{@link java.util.jar.JarFile} would open each entry by itself, which before anything is compiled takes longer than all
 * else that the agent does. See the ZIP specification (APPNOTE.TXT), 4.3.7 and 4.3.12; the jar is our own, so its larger
 * variants need not be known.
 */
final class AgentJar {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int HEADER_SIZE = 30;
    private static final int STORED = 0;

    private final byte[] jar;
    private final long checksum;
    private final Map<String, Integer> entries = new HashMap<>();

    /** One for all, made before the first class is instrumented: resources of the agent are not the program's. */
    private final Inflater inflater = new Inflater(true);

    private AgentJar(byte[] jar) throws IOException {
        this.jar = jar;
        int end = jar.length - END_SIZE;
        while (end >= 0 && number(end, 4) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("the agent jar is damaged: it has no directory");
        }
        int entry = number(end + 16, 4);
        // The directory has a checksum of each file, so this one is of all.
        CRC32 directory = new CRC32();
        directory.update(jar, entry, end - entry);
        checksum = (long) jar.length << 32 | directory.getValue();
        for (int left = number(end + 10, 2); left > 0 && number(entry, 4) == ENTRY; left--) {
            int name = number(entry + 28, 2);
            entries.put(new String(jar, entry + ENTRY_SIZE, name, StandardCharsets.UTF_8), entry);
            entry += ENTRY_SIZE + name + number(entry + 30, 2) + number(entry + 32, 2);
        }
    }

    static AgentJar read(File jar) throws IOException {
        try (InputStream in = new FileInputStream(jar)) {
            byte[] bytes = new byte[Math.toIntExact(jar.length())];
            new DataInputStream(in).readFully(bytes);
            return new AgentJar(bytes);
        }
    }

    /** Differs where anything in the jar does. */
    long checksum() {
        return checksum;
    }

    /** The paths of all files and folders. */
    Set<String> names() {
        return entries.keySet();
    }

    /** The bytes of a file, or null where there is none. */
    byte @Nullable [] file(String name) {
        Integer entry = entries.get(name);
        return entry == null ? null : unpacked(entry);
    }

    private byte[] unpacked(int entry) {
        int packed = number(entry + 20, 4);
        int header = number(entry + 42, 4);
        int start = header + HEADER_SIZE + number(header + 26, 2) + number(header + 28, 2);
        byte[] bytes = new byte[number(entry + 24, 4)];
        if (number(entry + 10, 2) == STORED) {
            System.arraycopy(jar, start, bytes, 0, bytes.length);
        } else {
            inflate(start, packed, bytes);
        }
        return bytes;
    }

    private void inflate(int start, int packed, byte[] bytes) {
        synchronized (inflater) {
            inflater.reset();
            inflater.setInput(jar, start, packed);
            try {
                int done = 0;
                while (done < bytes.length) {
                    int more = inflater.inflate(bytes, done, bytes.length - done);
                    if (more == 0) {
                        throw new IllegalStateException("the agent jar is damaged");
                    }
                    done += more;
                }
            } catch (DataFormatException damaged) {
                throw new IllegalStateException("the agent jar is damaged", damaged);
            }
        }
    }

    /** A number of some bytes, the lowest first. */
    private int number(int at, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | (jar[at + i] & 0xff);
        }
        return number;
    }
}

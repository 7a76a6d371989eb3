// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.journal;

import io.unclosed.model.IsoTime;
import io.unclosed.model.JournalLines;
import io.unclosed.model.OwnerOnly;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One JVM's journal. Only ever grows, by whole lines: a line that a full disk took in part is cut off again, so that the same lines can be
 * written later.
 */
public final class JournalFile {

    /** No channel, which an interrupt would close, and no stream, which cannot be cut; null where nothing is written. */
    private final @Nullable RandomAccessFile out;

    private final @Nullable File file;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean abandoned;
    private long size;
    private @Nullable IOException failure;

    private JournalFile(@Nullable File file, @Nullable RandomAccessFile out) {
        this.file = file;
        this.out = out;
    }

    /** One that takes everything and keeps nothing, where there is no place for a file. */
    public static JournalFile none() {
        return new JournalFile(null, null);
    }

    /** Creates the folder where needed, and in it a new file with its first line, both the owner's alone. Leaves no file where that fails. */
    public static JournalFile create(Path folder) throws IOException {
        File parent = folder.toFile();
        if (!parent.isDirectory()) {
            OwnerOnly.createFolders(folder); // its exceptions say more than File does
        }
        long pid = ProcessNumber.own();
        Instant start = Instant.now();
        File file = new File(parent, name(start, pid));
        // Not by java.nio.file, whose channels the JVM would load for it.
        while (!file.createNewFile()) {
            // Containers that share a folder may share a process number, too.
            start = start.plusMillis(1);
            file = new File(parent, name(start, pid));
        }
        OwnerOnlyFile.exchange(file);
        JournalFile journal = new JournalFile(file, new RandomAccessFile(file, "rw"));
        try {
            String java = System.getProperty("java.version", "unknown");
            journal.append(List.of(JournalLines.header(AgentVersion.text(), pid, start, java, main())));
            return journal;
        } catch (IOException full) {
            journal.close();
            file.delete();
            throw full;
        }
    }

    /** Writes lines in one go, so that a reader never sees half of them for long: all of them, or none. */
    public void append(List<String> lines) throws IOException {
        if (out == null) {
            return;
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        writing.lock();
        try {
            if (!abandoned) {
                write(out, bytes);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Writes a last line, unless another thread is writing just now and may take any time; nothing is written afterwards. */
    public void abandon(String line) {
        abandoned = true;
        if (out != null && writing.tryLock()) {
            try {
                write(out, (line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException unable) {
                return; // the missing last line tells, too
            } finally {
                writing.unlock();
            }
        }
    }

    private void write(RandomAccessFile whole, byte[] bytes) throws IOException {
        try {
            whole.write(bytes);
            size += bytes.length;
            failure = null;
        } catch (IOException full) {
            failure = full;
            whole.setLength(size);
            throw full;
        }
    }

    /** A sentence about a file that lacks some lines; null where it is complete. */
    public @Nullable String gap() {
        if (failure != null) {
            return "the journal " + file + " could not be written to its end (" + failure.getMessage() + ")";
        }
        return file != null && file.length() < size
                ? "the journal " + file + " was removed, or cut off, while the program ran"
                : null;
    }

    /** Bytes written so far. */
    public long size() {
        return size;
    }

    /** Null where nothing is written. */
    public @Nullable Path file() {
        return file == null ? null : file.toPath();
    }

    /** Closes the file; appending afterwards fails. */
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private static String name(Instant start, long pid) {
        return IsoTime.of(start).replace("-", "").replace(":", "") + "-" + pid + ".jsonl";
    }

    /** The main class or jar, without the arguments, which may hold secrets. */
    private static String main() {
        String command = System.getProperty("sun.java.command", "").strip();
        int blank = command.indexOf(' ');
        return blank < 0 ? command : command.substring(0, blank);
    }
}

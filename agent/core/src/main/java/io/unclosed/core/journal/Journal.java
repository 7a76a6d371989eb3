// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.journal;

import io.unclosed.report.IsoTime;
import io.unclosed.report.JournalLines;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One JVM's journal. Only ever grows, by whole lines. Not safe for several threads. */
public final class Journal {

    /** A stream and not a channel, which an interrupt would close. */
    private final FileOutputStream out;

    private final Path file;
    private long size;

    private Journal(File file) throws IOException {
        this.file = file.toPath();
        this.out = new FileOutputStream(file, true);
    }

    /** Creates the folder where needed, and in it a new file with its first line. */
    public static Journal create(Path folder) throws IOException {
        File parent = folder.toFile();
        if (!parent.isDirectory()) {
            Files.createDirectories(folder); // says more than a File does of what is wrong
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
        Journal journal = new Journal(file);
        String java = System.getProperty("java.version", "unknown");
        journal.append(List.of(JournalLines.header(Version.text(), pid, start, java, main())));
        return journal;
    }

    /** Writes lines in one go, so that a reader never sees half of them for long. */
    public void append(List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        size += bytes.length;
    }

    /** Bytes written so far. */
    public long size() {
        return size;
    }

    public Path file() {
        return file;
    }

    /** Closes the file; appending afterwards fails. */
    public void close() throws IOException {
        out.close();
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

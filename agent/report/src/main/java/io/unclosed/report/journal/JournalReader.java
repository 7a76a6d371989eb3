// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.JournalLines;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads one journal. A journal that stops early is read as far as it goes and called incomplete; one that is wrong
 * before its end is refused, because the loss would be unknown.
 */
public final class JournalReader {

    private static final String CHANGED =
            "; the file was changed after the agent wrote it: delete it and run the program again";

    private final Path file;
    private final Memory memory;

    private JournalReader(Path file, Memory memory) {
        this.file = file;
        this.memory = memory;
    }

    /** Reads a regular file; see {@code docs/report-format.md}. */
    public static Journal read(Path file) throws UnreadableReportException {
        return read(file, Memory.ofJvm());
    }

    static Journal read(Path file, Memory memory) throws UnreadableReportException {
        try (LineReader lines = new LineReader(file)) {
            return read(file, lines, memory);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static Journal read(Path file, LineReader lines, Memory memory) throws UnreadableReportException {
        return new JournalReader(file, memory).read(lines);
    }

    private Journal read(LineReader lines) throws UnreadableReportException {
        int number = 1;
        try {
            JournalBuilder journal = new JournalBuilder(header(lines.next()), memory);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                number = line.number();
                add(journal, line, lines.atEnd());
            }
            number = 1;
            return journal.build(name());
        } catch (MalformedException e) {
            throw new UnreadableReportException(
                    file, number, "the line is not one of a journal: " + e.what() + CHANGED);
        } catch (Memory.FullException e) {
            throw new UnreadableReportException(file, e.sentence());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void add(JournalBuilder journal, Line line, boolean last) throws MalformedException {
        try {
            journal.add(line.object(memory));
        } catch (MalformedException e) {
            if (!last) {
                throw e;
            }
            journal.torn(line.number());
            return;
        }
        if (!line.ended()) {
            journal.torn(line.number());
        }
    }

    private JsonObject header(@Nullable Line line) throws UnreadableReportException, MalformedException {
        if (line == null) {
            throw empty(file);
        }
        JsonObject header = parsedHeader(line);
        long version = header.count("version");
        if (version > JournalLines.VERSION) {
            throw new UnreadableReportException(file, 1, newer("journal", version, JournalLines.VERSION));
        }
        return header;
    }

    private JsonObject parsedHeader(Line line) throws UnreadableReportException, MalformedException {
        try {
            JsonObject header = line.object();
            if (JournalBuilder.isHeader(header)) {
                return header;
            }
        } catch (MalformedException e) {
            boolean ours = line.startsWith("{\"format\":\"" + JournalLines.FORMAT);
            if (ours && line.ended()) {
                throw e;
            }
            if (ours) {
                throw new UnreadableReportException(
                        file, 1, "the first line is torn: the JVM was killed as it started; run the program again");
            }
        }
        throw foreign(file);
    }

    private String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static UnreadableReportException empty(Path file) {
        return new UnreadableReportException(
                file, "the file is empty: the JVM was killed as it started; delete it and run the program again");
    }

    static UnreadableReportException foreign(Path file) {
        return new UnreadableReportException(
                file,
                1,
                "this is no journal: expected a first line such as {\"format\":\"" + JournalLines.FORMAT
                        + "\",\"version\":" + JournalLines.VERSION + ",...}; name a file that the agent wrote");
    }

    static UnreadableReportException unreadable(Path file, IOException e) {
        return new UnreadableReportException(
                file, "cannot be read: " + e.getClass().getSimpleName() + "; make it readable or name another file");
    }

    static String newer(String what, long version, int known) {
        return "this " + what + " has version " + version + ", newer than version " + known
                + " that this program reads; use a newer unclosed";
    }
}

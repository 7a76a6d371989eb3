// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.core.journal.JournalFile;
import io.unclosed.model.JournalLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines on their way to the journal. A full heap or disk delays it, and loses nothing. Any thread may leave a notice; one thread
 * writes.
 */
public final class JournalOutput {

    private final JournalFile journal;
    private final List<String> notices = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private List<String> unwritten = List.of();

    public JournalOutput(JournalFile journal) {
        this.journal = journal;
    }

    /** A sentence for the reader of the report; {@code lost} makes it incomplete. */
    public synchronized void notice(String sentence, boolean lost) {
        if (lost) {
            losses.add(sentence);
        }
        notices.add(JournalLines.notice(sentence, lost));
    }

    /** Why the report is incomplete; empty where it is not. */
    public synchronized List<String> losses() {
        return List.copyOf(losses);
    }

    void writeNotices() throws IOException {
        write(List.of()); // first: new lines must not displace unwritten ones
        write(takeNotices());
    }

    private synchronized List<String> takeNotices() {
        List<String> taken = new ArrayList<>(notices);
        notices.clear();
        return taken;
    }

    /** Keeps the lines until they are written. */
    void write(List<String> lines) throws IOException {
        writeUnwritten();
        unwritten = lines;
        writeUnwritten();
    }

    private void writeUnwritten() throws IOException {
        if (!unwritten.isEmpty()) {
            journal.append(unwritten);
            unwritten = List.of();
        }
    }

    /** Bytes that the journal has. */
    long size() {
        return journal.size();
    }

    void close() throws IOException {
        journal.close();
    }
}

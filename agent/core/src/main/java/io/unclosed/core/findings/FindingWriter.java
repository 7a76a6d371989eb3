// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.JournalLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the changes of a ledger to the journal: new findings at once, but counts that grow the less often the more was written
 * of them. One thread only.
 */
final class FindingWriter {

    /** Lines that are in memory at a time: thousands of findings at once would not fit into a small heap. */
    static final int BATCH = 32;

    private final Ledger ledger;
    private final JournalOutput output;
    private final WriteInterval counts = new WriteInterval();

    FindingWriter(Ledger ledger, JournalOutput output) {
        this.ledger = ledger;
        this.output = output;
    }

    /** Whether counts that grew are to be written. */
    boolean isDue(long now) {
        return counts.isDue(now);
    }

    void write(boolean grown) throws IOException {
        writeLines(false);
        if (grown) {
            long before = output.size();
            writeLines(true);
            counts.wrote(output.size() - before, System.currentTimeMillis());
        }
    }

    private void writeLines(boolean grown) throws IOException {
        List<String> lines = takeLines(grown, BATCH);
        while (!lines.isEmpty()) {
            output.write(lines);
            lines = takeLines(grown, BATCH);
        }
    }

    /**
     * Journal lines for the changes since the last call. If it fails for lack of memory, the next call has them.
     *
     * @param grown whether findings that are known already are due, too, or else a later call has them
     * @param most how many lines to take
     */
    List<String> takeLines(boolean grown, int most) {
        List<String> lines = new ArrayList<>();
        Map<Ledger.Key, FindingCounter> taken = new LinkedHashMap<>();
        for (Map.Entry<Ledger.Key, FindingCounter> entry : ledger.changed().entrySet()) {
            FindingCounter counter = entry.getValue();
            if (lines.size() == most) {
                break;
            }
            if ((grown || !counter.written()) && ledger.isTold(entry.getKey(), counter)) {
                lines.add(line(entry.getKey(), counter));
                taken.put(entry.getKey(), counter);
            }
        }
        for (Map.Entry<Ledger.Key, FindingCounter> entry : taken.entrySet()) {
            entry.getValue().markWritten();
            ledger.changed().remove(entry.getKey());
        }
        return lines;
    }

    private String line(Ledger.Key key, FindingCounter counter) {
        return counter.written()
                ? JournalLines.update(
                        counter.number(),
                        counter.count(),
                        counter.closedLate(),
                        counter.first(),
                        counter.last(),
                        counter.hasNewExamples() ? counter.examples() : null,
                        counter.held(),
                        counter.tests())
                : JournalLines.finding(counter.number(), ledger.finding(key, counter));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Resources that were not closed when the end began. They are counted in a ledger of their own. */
final class PendingFindings implements Registry.Visitor {

    /** It takes so many bytes of the journal at most. */
    private static final long MOST_BYTES = 1 << 20;

    private final Books books;
    private final Ledger pending;

    PendingFindings(Books books) {
        this.books = books;
        this.pending = books.ledger().fresh();
    }

    @Override
    public void visit(Allocation open) {
        add(open, Verdict.OPEN);
    }

    void add(Allocation allocation, Verdict verdict) {
        if (!books.leavesOut(allocation)) {
            pending.add(allocation, verdict);
        }
    }

    void write(JournalOutput output) throws IOException {
        Instant now = Instant.now();
        long before = output.size();
        List<String> lines = new ArrayList<>();
        for (Ledger.Key key : pending.keys()) {
            Finding finding = pending.finding(key);
            if (finding != null) {
                lines.add(JournalLines.pending(now, finding, books.ledger().writtenLike(key)));
            }
            if (lines.size() == FindingWriter.BATCH) {
                output.write(lines);
                lines = new ArrayList<>();
                if (output.size() - before > MOST_BYTES) {
                    return;
                }
            }
        }
        output.write(lines);
    }
}

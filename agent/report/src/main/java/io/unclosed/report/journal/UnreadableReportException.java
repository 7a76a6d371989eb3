// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import java.nio.file.Path;

/** A file that is no journal and no JSON report, or a damaged one. The message is one line and names the remedy. */
public final class UnreadableReportException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    UnreadableReportException(Path file, String sentence) {
        this(file + ": " + sentence);
    }

    UnreadableReportException(Path file, long line, String sentence) {
        this(file + ":" + line + ": " + sentence);
    }

    private UnreadableReportException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The problem, the place and the remedy, on one line. */
    public String sentence() {
        return sentence;
    }
}

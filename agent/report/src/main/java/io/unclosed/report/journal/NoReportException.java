// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import java.util.List;

/** There was nothing to read at all. The message is one line and names the remedy. */
public final class NoReportException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final transient List<String> problems;

    NoReportException(String sentence, List<String> problems) {
        super(sentence);
        this.sentence = sentence;
        this.problems = List.copyOf(problems);
    }

    /** The missing file and the remedy, on one line. */
    public String sentence() {
        return sentence;
    }

    /** What could not be read, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

/** Hears how far the reading of many files is. */
public interface Progress {

    /** Before each file: so many were read, of so many. */
    void at(int done, int all);
}

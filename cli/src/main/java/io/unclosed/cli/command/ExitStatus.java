// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

/** The exit codes, which programs depend on. */
public final class ExitStatus {

    public static final int FINE = 0;
    /** Unclosed itself failed. */
    public static final int FAILURE = 1;

    public static final int USAGE = 2;
    public static final int GATE_FAILED = 3;
    /** Nothing to report on: never a silent green. */
    public static final int NO_REPORT = 4;
    /** Nothing else is wrong. */
    public static final int INCOMPLETE = 5;

    private ExitStatus() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

/** A program could not be started under the agent. The message is one line and names the remedy. */
public final class LaunchException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final boolean callersMistake;

    private LaunchException(String sentence, boolean callersMistake) {
        super(sentence);
        this.sentence = sentence;
        this.callersMistake = callersMistake;
    }

    /** The request is impossible. */
    static LaunchException mistake(String sentence) {
        return new LaunchException(sentence, true);
    }

    /** The request is possible, but failed. */
    static LaunchException failure(String sentence) {
        return new LaunchException(sentence, false);
    }

    public String sentence() {
        return sentence;
    }

    /** Whether other arguments would help. */
    public boolean callersMistake() {
        return callersMistake;
    }
}

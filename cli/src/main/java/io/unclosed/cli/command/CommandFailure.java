// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import java.util.List;

/** Ends a command early with an exit code; each message is one line for standard error and names the remedy. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitStatus;
    private final transient List<String> messages;

    CommandFailure(int exitStatus, List<String> messages, Throwable cause) {
        super(String.join("; ", messages), cause);
        this.exitStatus = exitStatus;
        this.messages = List.copyOf(messages);
    }

    CommandFailure(int exitStatus, String message, Throwable cause) {
        this(exitStatus, List.of(message), cause);
    }

    public int exitStatus() {
        return exitStatus;
    }

    public List<String> messages() {
        return messages;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.agent;

/** A key and value that the agent could not be given. The message is one line without their place, and says why. */
public final class AgentArgumentException extends Exception {

    private static final long serialVersionUID = 1;

    AgentArgumentException(String message) {
        super(message);
    }
}

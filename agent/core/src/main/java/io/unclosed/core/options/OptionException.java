// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

/** An option that cannot be followed. The message is for the user: the error, the expected value, the remedy. */
public final class OptionException extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;

    public OptionException(String problem) {
        super(problem);
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return problem;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/** What tests leaked at one place, in words. */
public final class TestLeak {

    private final String text;
    private final StackTraceElement[] stack;

    /**
     * A leak.
     *
     * @param text which tests opened what where, and the remedy; several lines
     * @param stack where it was opened, innermost first, from the line to change on
     */
    public TestLeak(String text, StackTraceElement[] stack) {
        this.text = text;
        this.stack = stack.clone();
    }

    public String text() {
        return text;
    }

    public StackTraceElement[] stack() {
        return stack.clone();
    }
}

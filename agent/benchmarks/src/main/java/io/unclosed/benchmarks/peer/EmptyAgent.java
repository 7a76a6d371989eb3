// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.peer;

/** An agent that does nothing: what the JVM itself takes for having one. */
public final class EmptyAgent {

    private EmptyAgent() {}

    /** Called by the JVM before {@code main}. */
    public static void premain(String options) {}
}

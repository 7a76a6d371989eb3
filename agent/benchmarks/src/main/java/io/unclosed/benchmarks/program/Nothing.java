// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

/** Starts and ends. */
public final class Nothing {

    private Nothing() {}

    public static void main(String[] arguments) {}
}

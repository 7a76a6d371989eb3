// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

// agent: rules=RULES

/**
 * Uses memory from C in three ways: freed, left to a Cleaner, forgotten. The agent knows of {@link CBuffer} by three
 * lines, {@code examples/src/main/rules/CBufferUser.rules}.
 */
public final class CBufferUser {

    private static final long SIZE = 1024;

    private CBufferUser() {}

    /** One buffer each way. */
    public static void main(String[] arguments) {
        freed();
        leftToTheCleaner();
        forgotten();
        System.out.println("three buffers of " + SIZE + " bytes");
    }

    private static void freed() {
        CBuffer plain = CBuffer.allocate(SIZE);
        plain.close();
        try (CBuffer guarded = CBuffer.withDeadMansSwitch(SIZE)) {
            guarded.hashCode();
        }
    }

    private static void leftToTheCleaner() {
        CBuffer.withDeadMansSwitch(SIZE); // rescued CBuffer
    }

    private static void forgotten() {
        CBuffer.allocate(SIZE); // leaked CBuffer
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.Arrays;

/** Runs out of stack again and again while it opens and closes files, and lives on. */
public final class DivesDeep {

    private static final int DIVES = 60;

    private DivesDeep() {}

    public static void main(String[] arguments) throws IOException {
        openAndClose();
        int overflows = 0;
        int agents = 0;
        for (int i = 0; i < DIVES; i++) {
            try {
                dive(i);
            } catch (StackOverflowError expected) {
                overflows++;
                if (comesFromTheAgent(expected)) {
                    agents++;
                }
            }
        }
        openAndClose();
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        System.out.println(overflows + " overflows, " + agents + " of them in the agent");
    }

    /** The number moves the edge of the stack, so that it lies somewhere else in each dive. */
    private static long dive(long number) throws IOException {
        if (number % 7 == 0) {
            openAndClose();
        }
        return dive(number + 1) + number;
    }

    private static boolean comesFromTheAgent(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("io.unclosed.boot."));
    }

    private static void openAndClose() throws IOException {
        try (FileInputStream in = new FileInputStream(SomeFile.FILE)) {
            in.read();
        }
    }
}

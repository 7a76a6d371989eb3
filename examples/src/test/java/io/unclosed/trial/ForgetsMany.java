// SPDX-License-Identifier: Apache-2.0
package io.unclosed.trial;

/** Forgets as many resources as it is told to, on 1,024 call chains. */
// agent: rules=RULES
public final class ForgetsMany {

    private static final int FORKS = 10;

    private ForgetsMany() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        for (int i = 0; i < count; i++) {
            if ((i & 1) == 0) {
                left(i >> 1, FORKS - 1);
            } else {
                right(i >> 1, FORKS - 1);
            }
        }
        System.out.println("done");
    }

    // Two ways to go at each level, so that the bits of a number make the call chain: one frame each, since a
    // fingerprint looks at no more than twelve.

    private static void left(int number, int level) {
        if (level == 0) {
            open();
        } else if ((number & 1) == 0) {
            left(number >> 1, level - 1);
        } else {
            right(number >> 1, level - 1);
        }
    }

    private static void right(int number, int level) {
        if (level == 0) {
            open();
        } else if ((number & 1) == 0) {
            left(number >> 1, level - 1);
        } else {
            right(number >> 1, level - 1);
        }
    }

    private static void open() {
        new Cheap(); // leaked ForgetsMany$Cheap
    }

    /** Something to close that costs nothing. */
    static final class Cheap implements AutoCloseable {
        Cheap() {}

        @Override
        public void close() {}
    }
}

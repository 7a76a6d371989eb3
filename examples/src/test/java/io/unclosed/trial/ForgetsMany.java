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
            fork(i, FORKS);
        }
        System.out.println("done");
    }

    /** Two ways to go at each level, so that the bits of the number make the call chain. */
    private static void fork(int number, int level) {
        if (level == 0) {
            open();
        } else if ((number & 1) == 0) {
            left(number >> 1, level - 1);
        } else {
            right(number >> 1, level - 1);
        }
    }

    private static void left(int number, int level) {
        fork(number, level);
    }

    private static void right(int number, int level) {
        fork(number, level);
    }

    private static void open() {
        new Cheap(); // leaked Cheap
    }

    /** Something to close that costs nothing. */
    static final class Cheap implements AutoCloseable {
        Cheap() {}

        @Override
        public void close() {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

/** Forgets one resource on each of many call chains: the bits of a number make the chain. */
// agent: rules=RULES
public final class TakesManyWays {

    private static final int DEPTH = 14;

    private TakesManyWays() {}

    public static void main(String[] arguments) {
        for (int number = 0; number < 1 << DEPTH; number++) {
            choose(number, DEPTH);
        }
        System.out.println("done");
    }

    private static void choose(int number, int depth) {
        if (depth == 0) {
            new ForgetsMany.Cheap(); // leaked ForgetsMany$Cheap
        } else if ((number & 1) == 0) {
            left(number >> 1, depth - 1);
        } else {
            right(number >> 1, depth - 1);
        }
    }

    private static void left(int number, int depth) {
        choose(number, depth);
    }

    private static void right(int number, int depth) {
        choose(number, depth);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.util.zip.Inflater;

/** Forgets many resources at 1,024 places. Prints the live heap after a tenth of them and after all. */
public final class LeaksMany {

    /** After so many the collector runs, or the memory that they hold outside the heap would be the first to end. */
    private static final int BATCH = 20_000;

    private LeaksMany() {}

    public static void main(String[] arguments) throws InterruptedException {
        int all = Integer.parseInt(arguments[0]);
        long start = System.nanoTime();
        for (int i = 1; i <= all; i++) {
            start(i);
            if (i % BATCH == 0) {
                System.gc();
            }
            if (i == all / 10) {
                System.out.println("heap1=" + Heap.settled());
            }
        }
        System.out.println("millis=" + (System.nanoTime() - start) / 1e6);
        System.out.println("heap2=" + Heap.settled());
    }

    // Two ways to go at each of ten levels, so that the bits of a number make the call chain. Each has a name of its
    // own,
    // since to a fingerprint a recursion is one frame.

    private static int start(int number) {
        return (number & 1) == 0 ? firstLeft(number >> 1) : firstRight(number >> 1);
    }

    private static int firstLeft(int number) {
        return (number & 1) == 0 ? secondLeft(number >> 1) : secondRight(number >> 1);
    }

    private static int firstRight(int number) {
        return (number & 1) == 0 ? secondLeft(number >> 1) : secondRight(number >> 1);
    }

    private static int secondLeft(int number) {
        return (number & 1) == 0 ? thirdLeft(number >> 1) : thirdRight(number >> 1);
    }

    private static int secondRight(int number) {
        return (number & 1) == 0 ? thirdLeft(number >> 1) : thirdRight(number >> 1);
    }

    private static int thirdLeft(int number) {
        return (number & 1) == 0 ? fourthLeft(number >> 1) : fourthRight(number >> 1);
    }

    private static int thirdRight(int number) {
        return (number & 1) == 0 ? fourthLeft(number >> 1) : fourthRight(number >> 1);
    }

    private static int fourthLeft(int number) {
        return (number & 1) == 0 ? fifthLeft(number >> 1) : fifthRight(number >> 1);
    }

    private static int fourthRight(int number) {
        return (number & 1) == 0 ? fifthLeft(number >> 1) : fifthRight(number >> 1);
    }

    private static int fifthLeft(int number) {
        return (number & 1) == 0 ? sixthLeft(number >> 1) : sixthRight(number >> 1);
    }

    private static int fifthRight(int number) {
        return (number & 1) == 0 ? sixthLeft(number >> 1) : sixthRight(number >> 1);
    }

    private static int sixthLeft(int number) {
        return (number & 1) == 0 ? seventhLeft(number >> 1) : seventhRight(number >> 1);
    }

    private static int sixthRight(int number) {
        return (number & 1) == 0 ? seventhLeft(number >> 1) : seventhRight(number >> 1);
    }

    private static int seventhLeft(int number) {
        return (number & 1) == 0 ? eighthLeft(number >> 1) : eighthRight(number >> 1);
    }

    private static int seventhRight(int number) {
        return (number & 1) == 0 ? eighthLeft(number >> 1) : eighthRight(number >> 1);
    }

    private static int eighthLeft(int number) {
        return (number & 1) == 0 ? ninthLeft(number >> 1) : ninthRight(number >> 1);
    }

    private static int eighthRight(int number) {
        return (number & 1) == 0 ? ninthLeft(number >> 1) : ninthRight(number >> 1);
    }

    private static int ninthLeft(int number) {
        return (number & 1) == 0 ? tenthLeft() : tenthRight();
    }

    private static int ninthRight(int number) {
        return (number & 1) == 0 ? tenthLeft() : tenthRight();
    }

    private static int tenthLeft() {
        return new Inflater().getTotalIn();
    }

    private static int tenthRight() {
        return new Inflater().getTotalIn();
    }
}

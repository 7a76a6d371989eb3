// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.util.zip.Inflater;

/** Forgets many resources at a thousand places. Prints the live heap after a tenth of them and after all. */
public final class LeaksMany {

    /** After so many the collector runs, or the memory that they hold outside the heap would be the first to end. */
    private static final int BATCH = 20_000;

    private static final int PLACES = 1000;

    private LeaksMany() {}

    public static void main(String[] arguments) throws InterruptedException {
        int all = Integer.parseInt(arguments[0]);
        long start = System.nanoTime();
        for (int i = 1; i <= all; i++) {
            descend(i % PLACES, 3);
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

    /** Goes through one of ten methods for each of the last digits of a number, and forgets an inflater there. */
    private static long descend(int number, int digits) {
        if (digits == 0) {
            return new Inflater().getTotalIn();
        }
        int rest = number / 10;
        return switch (number % 10) {
            case 0 -> zero(rest, digits - 1);
            case 1 -> one(rest, digits - 1);
            case 2 -> two(rest, digits - 1);
            case 3 -> three(rest, digits - 1);
            case 4 -> four(rest, digits - 1);
            case 5 -> five(rest, digits - 1);
            case 6 -> six(rest, digits - 1);
            case 7 -> seven(rest, digits - 1);
            case 8 -> eight(rest, digits - 1);
            default -> nine(rest, digits - 1);
        };
    }

    private static long zero(int number, int digits) {
        return descend(number, digits);
    }

    private static long one(int number, int digits) {
        return descend(number, digits);
    }

    private static long two(int number, int digits) {
        return descend(number, digits);
    }

    private static long three(int number, int digits) {
        return descend(number, digits);
    }

    private static long four(int number, int digits) {
        return descend(number, digits);
    }

    private static long five(int number, int digits) {
        return descend(number, digits);
    }

    private static long six(int number, int digits) {
        return descend(number, digits);
    }

    private static long seven(int number, int digits) {
        return descend(number, digits);
    }

    private static long eight(int number, int digits) {
        return descend(number, digits);
    }

    private static long nine(int number, int digits) {
        return descend(number, digits);
    }
}

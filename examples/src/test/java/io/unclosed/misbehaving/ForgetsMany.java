// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

/** Forgets as many resources as it is told to, on 1,024 call chains. */
// agent: rules=RULES
public final class ForgetsMany {

    private ForgetsMany() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        for (int i = 0; i < count; i++) {
            start(i);
        }
        System.out.println("done");
    }

    // Two ways to go at each of ten levels, so that the bits of a number make the call chain. One frame each, since a
    // fingerprint looks at no more than twelve, and each of another name, since to it a recursion is one frame.

    private static void start(int number) {
        if ((number & 1) == 0) {
            firstLeft(number >> 1);
        } else {
            firstRight(number >> 1);
        }
    }

    private static void firstLeft(int number) {
        if ((number & 1) == 0) {
            secondLeft(number >> 1);
        } else {
            secondRight(number >> 1);
        }
    }

    private static void firstRight(int number) {
        if ((number & 1) == 0) {
            secondLeft(number >> 1);
        } else {
            secondRight(number >> 1);
        }
    }

    private static void secondLeft(int number) {
        if ((number & 1) == 0) {
            thirdLeft(number >> 1);
        } else {
            thirdRight(number >> 1);
        }
    }

    private static void secondRight(int number) {
        if ((number & 1) == 0) {
            thirdLeft(number >> 1);
        } else {
            thirdRight(number >> 1);
        }
    }

    private static void thirdLeft(int number) {
        if ((number & 1) == 0) {
            fourthLeft(number >> 1);
        } else {
            fourthRight(number >> 1);
        }
    }

    private static void thirdRight(int number) {
        if ((number & 1) == 0) {
            fourthLeft(number >> 1);
        } else {
            fourthRight(number >> 1);
        }
    }

    private static void fourthLeft(int number) {
        if ((number & 1) == 0) {
            fifthLeft(number >> 1);
        } else {
            fifthRight(number >> 1);
        }
    }

    private static void fourthRight(int number) {
        if ((number & 1) == 0) {
            fifthLeft(number >> 1);
        } else {
            fifthRight(number >> 1);
        }
    }

    private static void fifthLeft(int number) {
        if ((number & 1) == 0) {
            sixthLeft(number >> 1);
        } else {
            sixthRight(number >> 1);
        }
    }

    private static void fifthRight(int number) {
        if ((number & 1) == 0) {
            sixthLeft(number >> 1);
        } else {
            sixthRight(number >> 1);
        }
    }

    private static void sixthLeft(int number) {
        if ((number & 1) == 0) {
            seventhLeft(number >> 1);
        } else {
            seventhRight(number >> 1);
        }
    }

    private static void sixthRight(int number) {
        if ((number & 1) == 0) {
            seventhLeft(number >> 1);
        } else {
            seventhRight(number >> 1);
        }
    }

    private static void seventhLeft(int number) {
        if ((number & 1) == 0) {
            eighthLeft(number >> 1);
        } else {
            eighthRight(number >> 1);
        }
    }

    private static void seventhRight(int number) {
        if ((number & 1) == 0) {
            eighthLeft(number >> 1);
        } else {
            eighthRight(number >> 1);
        }
    }

    private static void eighthLeft(int number) {
        if ((number & 1) == 0) {
            ninthLeft(number >> 1);
        } else {
            ninthRight(number >> 1);
        }
    }

    private static void eighthRight(int number) {
        if ((number & 1) == 0) {
            ninthLeft(number >> 1);
        } else {
            ninthRight(number >> 1);
        }
    }

    private static void ninthLeft(int number) {
        if ((number & 1) == 0) {
            tenthLeft();
        } else {
            tenthRight();
        }
    }

    private static void ninthRight(int number) {
        if ((number & 1) == 0) {
            tenthLeft();
        } else {
            tenthRight();
        }
    }

    private static void tenthLeft() {
        open();
    }

    private static void tenthRight() {
        open();
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

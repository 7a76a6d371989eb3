// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

/** A number of things in words. */
final class Count {

    private Count() {}

    /** {@code 1 frame}, {@code 2 frames}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

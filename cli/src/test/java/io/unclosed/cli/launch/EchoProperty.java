// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

/** A program for {@link JavaToolOptionsTest}: says what the JVM made of an option. */
final class EchoProperty {

    private EchoProperty() {}

    public static void main(String[] arguments) {
        System.out.print(System.getProperty("first") + "|" + System.getProperty("echo"));
    }
}

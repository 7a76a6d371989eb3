// SPDX-License-Identifier: Apache-2.0
package demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public final class Greeter {
    public static void main(String[] args) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Greeter.class.getResourceAsStream("greeting.txt")))) {
            System.out.println(in.readLine());
        }
    }
}

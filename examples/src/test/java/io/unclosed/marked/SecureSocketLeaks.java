// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jdk: 25..
import java.net.Socket;

/** Sockets of TLS that are forgotten. On JDK 17 a finalizer closes them: rescued. */
public final class SecureSocketLeaks {

    private SecureSocketLeaks() {}

    public static void main(String[] arguments) throws Exception {
        SecureSockets.serve((factory, here, port) -> {
            SecureSockets.greet(factory.createSocket(here, port)); // leaked Socket
            Socket below = new Socket(here, port); // leaked Socket
            SecureSockets.greet(factory.createSocket(below, here.getHostAddress(), port, true));
        });
        System.out.println("done");
    }
}

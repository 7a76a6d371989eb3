// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where the servers of a {@link Peer} are.
 *
 * @param greets says hello, and closes after a while
 * @param closes closes at once
 * @param refuses nobody is there
 * @param control connected already: who is told an address there connects to it
 */
record Ports(int greets, int closes, int refuses, int http, Socket control) {

    static Ports of(List<String> arguments) throws IOException {
        return new Ports(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Integer.parseInt(arguments.get(3)),
                new Socket("localhost", Integer.parseInt(arguments.get(4))));
    }

    void call(String address) throws IOException {
        control.getOutputStream().write((address + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

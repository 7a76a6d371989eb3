// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Forgets what opens a channel first in a JVM, so that the JDK's classes behind it are loaded here. */
class ForgetsChannels {

    private static final Path FILE = Path.of(System.getProperty("java.home"), "release");

    @Test
    void stream() throws IOException {
        Files.newInputStream(FILE).read(); // by ForgetsChannels#stream()
    }

    @Test
    void file() throws IOException {
        FileChannel.open(FILE).size(); // by ForgetsChannels#file()
    }

    @Test
    void socket() throws IOException {
        SocketChannel.open(); // by ForgetsChannels#socket()
    }
}

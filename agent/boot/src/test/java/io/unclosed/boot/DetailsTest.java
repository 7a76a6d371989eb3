// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailsTest {

    @Test
    void whatAPersonRecognisesIsCopied() throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress("host", new byte[] {10, 0, 0, 1});

        assertEquals("a.txt", Details.text("a.txt", -1));
        assertEquals("a" + File.separator + "b", Details.text(new File("a", "b"), -1));
        assertEquals("c", Details.text(Path.of("c"), -1));
        assertEquals("10.0.0.1:80", Details.text(address, 80));
        assertEquals("host/10.0.0.1:80", Details.text(new InetSocketAddress(address, 80), -1));
    }

    @Test
    void whatIsOfAnotherClassIsLeftOut() {
        assertNull(Details.text(null, -1));
        assertNull(Details.text(List.of("x"), -1));
        assertEquals(":80", Details.text(null, 80));
        assertEquals("x:0", Details.text("x", 0));
    }

    @Test
    void aLongDetailIsCut() {
        assertEquals("x".repeat(300), Details.text("x".repeat(1000), -1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void itIsTheSameAsTheJdks() throws NoSuchAlgorithmException {
        for (int length = 0; length < 300; length++) {
            String text = "x\u00e9\u20ac".repeat(length / 3) + "y".repeat(length % 3);
            Sha256 hash = new Sha256();
            hash.add(text);
            hash.add("more");

            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((text + "\0more\0").getBytes(StandardCharsets.UTF_8));
            assertEquals(HexFormat.of().formatHex(digest.digest(), 0, 8), hash.digits(), text);
        }
    }
}

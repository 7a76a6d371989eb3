// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.nio.charset.StandardCharsets;

/**
 * SHA-256 as FIPS 180-4 has it, 6.2.
 *
 * <p>Not the JDK's: in the agent, the first finding would be the first that asks for a {@code MessageDigest}, which reads the
 * security properties. With no descriptor left that fails, and from then on for the program, too; with one left, properties
 * that the program sets later are ignored. One thread only.
 */
final class Sha256 {

    private static final int BLOCK = 64;
    private static final int LENGTH = 8;

    /** 4.2.2. */
    private static final int[] CONSTANTS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    /** 5.3.3. */
    private final int[] hash = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    private final byte[] block = new byte[BLOCK];
    private long length;

    /** Adds a text in UTF-8, and a zero behind it. */
    void add(String text) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            add(each);
        }
        add((byte) 0);
    }

    /** The first 16 hexadecimal digits. Nothing may be added any more. */
    String digits() {
        long bits = length * 8;
        add((byte) 0x80);
        while (length % BLOCK != BLOCK - LENGTH) {
            add((byte) 0);
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            add((byte) (bits >>> shift));
        }
        String digits = Long.toHexString((long) hash[0] << 32 | (hash[1] & 0xffffffffL));
        return "0".repeat(16 - digits.length()) + digits;
    }

    private void add(byte next) {
        block[(int) (length++ % BLOCK)] = next;
        if (length % BLOCK == 0) {
            process();
        }
    }

    /** 6.2.2, for the block. */
    private void process() {
        int[] schedule = schedule();
        int[] working = hash.clone();
        for (int round = 0; round < schedule.length; round++) {
            int e = working[4];
            int choice = (e & working[5]) ^ (~e & working[6]);
            int first = working[7]
                    + (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25))
                    + choice
                    + CONSTANTS[round]
                    + schedule[round];
            int a = working[0];
            int majority = (a & working[1]) ^ (a & working[2]) ^ (working[1] & working[2]);
            int second =
                    (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22)) + majority;
            System.arraycopy(working, 0, working, 1, working.length - 1);
            working[0] = first + second;
            working[4] += first;
        }
        for (int index = 0; index < hash.length; index++) {
            hash[index] += working[index];
        }
    }

    private int[] schedule() {
        int[] words = new int[BLOCK];
        for (int index = 0; index < BLOCK; index++) {
            words[index] = index < 16 ? word(index) : expanded(words, index);
        }
        return words;
    }

    private int word(int index) {
        int word = 0;
        for (int each = 4 * index; each < 4 * index + 4; each++) {
            word = word << 8 | (block[each] & 0xff);
        }
        return word;
    }

    private static int expanded(int[] words, int index) {
        int early = words[index - 15];
        int late = words[index - 2];
        return words[index - 16]
                + (Integer.rotateRight(early, 7) ^ Integer.rotateRight(early, 18) ^ (early >>> 3))
                + words[index - 7]
                + (Integer.rotateRight(late, 17) ^ Integer.rotateRight(late, 19) ^ (late >>> 10));
    }
}

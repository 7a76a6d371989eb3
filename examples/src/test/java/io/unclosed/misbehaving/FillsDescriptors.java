// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Forgets a file and takes all descriptors there are; asks the JDK's security providers for the first time when a few are free
 * again; takes these, too, and ends.
 */
public final class FillsDescriptors {

    private static final int FREED = 10;
    private static final Deque<FileInputStream> KEPT = new ArrayDeque<>();

    private FillsDescriptors() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        WeakReference<FileInputStream> forgotten = forget();
        System.out.println(fill());
        while (forgotten.get() != null) {
            System.gc();
        }
        for (int each = 0; each < FREED; each++) {
            KEPT.removeLast().close();
        }
        System.out.println(MessageDigest.getInstance("SHA-256").getAlgorithm());
        System.out.println(fill());
    }

    private static WeakReference<FileInputStream> forget() throws IOException {
        FileInputStream file = new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        return new WeakReference<>(file);
    }

    private static String fill() {
        while (true) {
            try {
                KEPT.add(new FileInputStream(SomeFile.FILE)); // open FileInputStream
            } catch (IOException full) {
                return String.valueOf(full.getMessage()).replaceAll(".*\\(", "(");
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** What shutdown hooks close is not open, what they leave is; and System.exit in the middle is no different. */
public final class AtExit {

    private static FileInputStream closedByHook;
    private static FileInputStream kept;

    private AtExit() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        closedByHook = new FileInputStream(file);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Thread.sleep(300); // later than any hook of ours could run
                closedByHook.close();
                kept = new FileInputStream(file); // open FileInputStream
                new FileInputStream(file); // leaked FileInputStream
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        FileInputStream local = new FileInputStream(file); // open FileInputStream
        local.read();
        System.out.println("leaving");
        System.exit(7);
    }
}

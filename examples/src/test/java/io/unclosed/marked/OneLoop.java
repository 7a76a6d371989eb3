// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;

/** Call chains that differ only in which of many small methods of one class one loop calls. */
public final class OneLoop {

    private static int x;

    private OneLoop() {}

    private interface Task {
        void run(File file) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        for (Task task : List.<Task>of(
                OneLoop::closes,
                OneLoop::forgets,
                in -> new FileInputStream(in).close(),
                in -> new FileInputStream(in).read(), // leaked FileInputStream
                OneLoop::closesLate,
                OneLoop::forgetsLate)) {
            task.run(file);
        }
        System.out.println("done " + x);
    }

    private static void closes(File file) throws IOException {
        new FileInputStream(file).close();
    }

    private static void forgets(File file) throws IOException {
        x = x + 1;
        x = x + 1;
        new FileInputStream(file); // leaked FileInputStream
    }

    private static void closesLate(File file) throws IOException {
        x = x + 1;
        new FileInputStream(file).close();
    }

    private static void forgetsLate(File file) throws IOException {
        x = x + 1;
        x = x + 1;
        x = x + 1;
        new FileInputStream(file); // leaked FileInputStream
    }
}

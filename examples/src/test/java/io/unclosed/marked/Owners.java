// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// agent: rules=RULES
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** A class of the program that opens a file for itself, known to the agent by a rule. */
public final class Owners {

    private Owners() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        new Wrapper(file); // leaked Owners$Wrapper
        new Wrapper(file).close();
        new Forgetful(file).close();
        Wrapper.open(file); // leaked Owners$Wrapper
        System.out.println("done");
    }

    /** Its file is its own: one finding, not two. */
    static final class Wrapper implements Closeable {
        private final FileInputStream in;

        Wrapper(File file) throws IOException {
            in = new FileInputStream(file);
        }

        static Wrapper open(File file) throws IOException {
            return new Wrapper(file);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Is closed itself and forgets what it opened. */
    static final class Forgetful implements Closeable {
        Forgetful(File file) throws IOException {
            new FileInputStream(file); // leaked FileInputStream
        }

        @Override
        public void close() {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Scanner;

/** Every way to open a file by java.io, forgotten, held and closed. */
public final class FileStreams {

    private static final List<Object> HELD = new ArrayList<>();

    private FileStreams() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        forgotten(file);
        held(file);
        closed(file);
        closedByWrapper(file);
        nothingOpened(file);
        System.out.println("done");
    }

    private static void forgotten(File file) throws IOException {
        new FileInputStream(file); // leaked FileInputStream
        new FileInputStream(file.getPath()); // leaked FileInputStream
        new FileOutputStream(file); // leaked FileOutputStream
        new FileOutputStream(file.getPath()); // leaked FileOutputStream
        new FileOutputStream(file, true); // leaked FileOutputStream
        new FileOutputStream(file.getPath(), true); // leaked FileOutputStream
        new RandomAccessFile(file, "rw"); // leaked RandomAccessFile
        new RandomAccessFile(file.getPath(), "r"); // leaked RandomAccessFile
        new FileReader(file); // leaked FileInputStream
        new FileWriter(file, true); // leaked FileOutputStream
        new Scanner(file); // leaked FileInputStream
        new PrintStream(file); // leaked FileOutputStream
        new PrintWriter(file); // leaked FileOutputStream
        new Formatter(file); // leaked FileOutputStream
        new BufferedReader(new InputStreamReader(new FileInputStream(file))); // leaked FileInputStream
        file.toURI().toURL().openStream(); // leaked FileInputStream
        URLConnection connection = new URL(file.toURI().toString()).openConnection();
        connection.getLastModified(); // leaked FileInputStream
        for (int i = 0; i < 10; i++) {
            new FileInputStream(file); // leaked FileInputStream
        }
        new FileInputStream(file).getChannel(); // leaked FileInputStream
    }

    private static void held(File file) throws IOException {
        HELD.add(new FileInputStream(file)); // open FileInputStream
        HELD.add(new FileOutputStream(file, true)); // open FileOutputStream
        HELD.add(new RandomAccessFile(file, "rw").getChannel()); // open RandomAccessFile
        HELD.add(new BufferedReader(new FileReader(file))); // open FileInputStream
    }

    private static void closed(File file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            in.read();
        }
        FileInputStream twice = new FileInputStream(file);
        twice.close();
        twice.close();
        FileOutputStream out = new FileOutputStream(file);
        out.getChannel().close();
        RandomAccessFile random = new RandomAccessFile(file, "rw");
        random.getChannel().close();
        // A stream over the descriptor of another closes both.
        RandomAccessFile shared = new RandomAccessFile(file, "rw");
        new FileInputStream(shared.getFD()).close();
    }

    private static void closedByWrapper(File file) throws IOException {
        new BufferedReader(new InputStreamReader(new FileInputStream(file))).close();
        new PrintWriter(file).close();
        new Scanner(file).close();
        new Formatter(file).close();
        try (FileWriter writer = new FileWriter(file)) {
            writer.write("text");
        }
        file.toURI().toURL().openStream().close();
    }

    private static void nothingOpened(File file) {
        for (String bad : List.of("/no/such/folder/file", file.getPath() + "/under")) {
            try {
                HELD.add(new FileInputStream(bad));
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
            try {
                HELD.add(new FileOutputStream(bad));
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
            try {
                HELD.add(new RandomAccessFile(bad, "r"));
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        }
        HELD.add(new FileInputStream(FileDescriptor.in));
        HELD.add(new FileOutputStream(FileDescriptor.out));
        HELD.add(new PrintStream(new FileOutputStream(FileDescriptor.err)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import io.unclosed.core.instrument.CatalogSummary;
import io.unclosed.core.instrument.InstrumentationResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a start that depends on the agent, the JDK and the rules alone, and the form in which a file has it.
 *
 * @param classes by their internal names
 */
record KeptStart(CatalogSummary catalogSummary, Map<String, KeptClass> classes) {

    private static final int FORMAT = 0x554e4333; // UNC3
    private static final int HEADER = 4 + 8 + 8;

    /** A class that was looked at. */
    static final class KeptClass {
        /** Checksum of the scanned class file: it may be another class of that name, or another agent may have changed it. */
        final long original;

        private final boolean seesClosing;

        /** In {@link #length} bytes from {@link #start} the instrumented class; in none where it stays as it is. */
        private final byte[] bytes;

        private final int start;
        private final int length;

        /** Whether this start wanted it. Any thread sets it, and one at the end may see it late: then it may be left out. */
        boolean used;

        KeptClass(long original, InstrumentationResult outcome) {
            byte[] instrumented = outcome.instrumented();
            this.original = original;
            this.seesClosing = outcome.seesClosing();
            this.bytes = instrumented == null ? new byte[0] : instrumented;
            this.start = 0;
            this.length = bytes.length;
        }

        private KeptClass(byte[] file, DataInputStream in) throws IOException {
            this.original = in.readLong();
            this.seesClosing = in.readBoolean();
            this.length = in.readInt();
            this.bytes = file;
            this.start = file.length - in.available();
            in.skipNBytes(length);
        }

        InstrumentationResult outcome() {
            return length == 0
                    ? InstrumentationResult.NOTHING
                    : new InstrumentationResult(Arrays.copyOfRange(bytes, start, start + length), seesClosing);
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeLong(original);
            out.writeBoolean(seesClosing);
            out.writeInt(length);
            out.write(bytes, start, length);
        }

        /** How much of a file it takes, in bytes and nearly. */
        int size() {
            return 100 + length;
        }
    }

    /** The content of a file. */
    byte[] encoded(long key) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            writeNames(out, catalogSummary.classNames());
            writeNames(out, catalogSummary.families());
            writeNames(out, catalogSummary.familyMembers());
            writeNames(out, catalogSummary.holders());
            writeNames(out, catalogSummary.behind());
            out.writeInt(catalogSummary.types());
            out.writeBoolean(catalogSummary.tracksInflaters());
            out.writeBoolean(catalogSummary.tracksHolders());
            out.writeInt(classes.size());
            for (Map.Entry<String, KeptClass> entry : classes.entrySet()) {
                writeBytes(out, entry.getKey().getBytes(StandardCharsets.UTF_8));
                entry.getValue().write(out);
            }
            return withHeader(key, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // in memory
        }
    }

    private static byte[] withHeader(long key, byte[] body) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(FORMAT);
        out.writeLong(key);
        out.writeLong(Checksum.of(body));
        out.write(body);
        return file.toByteArray();
    }

    /** The content of a file; null where it is damaged, or another start's. */
    static @Nullable KeptStart decoded(byte[] file, long key) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        boolean whole = file.length > HEADER
                && in.readInt() == FORMAT
                && in.readLong() == key
                && in.readLong() == Checksum.of(file, HEADER, file.length);
        if (!whole) {
            return null;
        }
        CatalogSummary catalogSummary = new CatalogSummary(
                readNames(in),
                readNames(in),
                readNames(in),
                readNames(in),
                readNames(in),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean());
        Map<String, KeptClass> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = new String(readBytes(in), StandardCharsets.UTF_8);
            classes.put(name, new KeptClass(file, in));
        }
        return new KeptStart(catalogSummary, classes);
    }

    /** As one text, which the JVM converts at once. */
    private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(name).append('\n');
        }
        writeBytes(out, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        String text = new String(readBytes(in), StandardCharsets.UTF_8);
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            names.add(text.substring(start, end));
            start = end + 1;
        }
        return names;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}

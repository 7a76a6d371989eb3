// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes the fields of a protocol buffers message: as much of the encoding as a profile needs. Not safe for several
 * threads.
 *
 * <p>The encoding is described in protobuf's own documentation: a tag (field number and wire type), then a number in
 * groups of seven bits, or a length and so many bytes. A value of 0 is the default and is left out.
 */
final class ProtobufWriter {

    private static final int VARINT = 0;
    private static final int LENGTH = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A field of type int64 or uint64. */
    ProtobufWriter number(int field, long value) {
        if (value != 0) {
            varint(((long) field << 3) | VARINT);
            varint(value);
        }
        return this;
    }

    /** A repeated field of numbers, packed. */
    ProtobufWriter numbers(int field, long... values) {
        ProtobufWriter packed = new ProtobufWriter();
        for (long value : values) {
            packed.varint(value);
        }
        return block(field, packed.toByteArray());
    }

    /** One item of a repeated field of strings; an empty one is an item, too. */
    ProtobufWriter string(int field, String value) {
        return block(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A message inside of this one. */
    ProtobufWriter message(int field, Consumer<ProtobufWriter> fields) {
        ProtobufWriter inner = new ProtobufWriter();
        fields.accept(inner);
        return block(field, inner.toByteArray());
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private ProtobufWriter block(int field, byte[] content) {
        varint(((long) field << 3) | LENGTH);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }
}

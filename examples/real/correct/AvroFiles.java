// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** Avro: writes and reads a file. */
public final class AvroFiles {
    private AvroFiles() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, AvroFiles::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Scratch.folder("avro").resolve("a.avro");
        Schema schema = SchemaBuilder.record("a").fields().requiredInt("b").endRecord();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, file.toFile());
            GenericRecord row = new GenericData.Record(schema);
            row.put("b", 1);
            writer.append(row);
        }
        DataFileReader<GenericRecord> reader =
                new DataFileReader<>(file.toFile(), new GenericDatumReader<>(schema)); // leaked FileInputStream
        reader.next();
        if (!forget) {
            reader.close();
        }
    }
}

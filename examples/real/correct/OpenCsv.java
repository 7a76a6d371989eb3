// SPDX-License-Identifier: Apache-2.0

import com.opencsv.CSVReader;
import com.opencsv.CSVWriter;
import java.io.FileReader;
import java.io.FileWriter;
import java.nio.file.Path;

/** OpenCSV: writes and reads a file. */
public final class OpenCsv {
    private OpenCsv() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, OpenCsv::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Scratch.folder("opencsv").resolve("a.csv");
        try (CSVWriter writer = new CSVWriter(new FileWriter(file.toFile()))) {
            writer.writeNext(new String[] {"a", "b"});
        }
        CSVReader reader = new CSVReader(new FileReader(file.toFile())); // leaked FileInputStream
        reader.readAll();
        if (!forget) {
            reader.close();
        }
    }
}

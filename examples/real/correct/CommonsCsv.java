// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** Commons CSV: prints and parses a file. */
public final class CommonsCsv {
    private CommonsCsv() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CommonsCsv::use);
    }

    private static void use(boolean forget) throws IOException {
        Path file = Scratch.folder("csv").resolve("table.csv");
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
            printer.printRecord("a", "b");
            printer.printRecord(1, 2);
        }
        CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT); // leaked FileChannel
        parser.iterator().next();
        if (!forget) {
            parser.close();
        }
        try (CSVParser all = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.EXCEL)) {
            all.getRecords();
        }
    }
}

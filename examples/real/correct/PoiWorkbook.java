// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** POI: workbooks in memory, streamed, read from a file; a package that is none. */
public final class PoiWorkbook {
    private PoiWorkbook() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, PoiWorkbook::use);
    }

    private static void use(boolean forget) throws Exception {
        Path folder = Scratch.folder("poi");
        Path file = folder.resolve("a.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book);
            book.write(out);
        }
        try (SXSSFWorkbook book = new SXSSFWorkbook(1);
                OutputStream out = Files.newOutputStream(folder.resolve("b.xlsx"))) {
            fill(book);
            book.write(out);
        }
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            book.getSheetAt(0).getRow(0).getCell(0).getNumericCellValue();
        }
        OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ); // rescued FileChannel
        opened.getParts();
        if (!forget) {
            opened.revert();
        }
        junk(folder.resolve("junk.xlsx"));
    }

    /** A zip, and no package of documents. */
    private static void junk(Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("a"));
        }
        try {
            OPCPackage.open(file.toFile(), PackageAccess.READ);
            throw new AssertionError();
        } catch (Exception expected) {
            // it is none
        }
    }

    private static void fill(Workbook book) {
        for (int i = 0; i < 5; i++) {
            if (i == 0) {
                book.createSheet("sheet");
            }
            book.getSheetAt(0).createRow(i).createCell(0).setCellValue(i);
        }
    }
}

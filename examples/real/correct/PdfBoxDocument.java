// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFBox: writes a page and reads its text. */
public final class PdfBoxDocument {
    private PdfBoxDocument() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, PdfBoxDocument::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Scratch.folder("pdfbox").resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("some text");
                content.endText();
            }
            document.save(file.toFile());
        }
        PDDocument document = Loader.loadPDF(file.toFile()); // leaked PDDocument
        new PDFTextStripper().getText(document);
        if (!forget) {
            document.close();
        }
    }
}

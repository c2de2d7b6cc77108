package vn.lienminh.documents.papers;

import java.time.LocalDate;

/// Prints a page that is drawn elsewhere with the fonts and the properties of official papers.
public final class PdfPrinter {
    private PdfPrinter() {}

    /// PDF/A-2u and PDF/UA-1 of a page of XHTML that needs nothing else.
    public static byte[] print(String page, LocalDate day) {
        return PdfPaper.print(page, day);
    }
}

package vn.lienminh.documents.papers;

import org.springframework.stereotype.Component;

/// The printer of official papers (in văn bản): one model in, the bytes of one format out, with the same words and
/// numbers to the letter in each. The same paper gives the same bytes.
@Component
public class Papers {
    private final DocxPaper docx = new DocxPaper();
    private final PdfPaper pdf = new PdfPaper();
    private final XlsxPaper xlsx = new XlsxPaper();
    private final OdtPaper odt = new OdtPaper();
    private final HtmlPaper html = new HtmlPaper();

    public byte[] render(Paper paper, PaperFormat format) {
        Paper legible = Legible.paper(paper);
        return switch (format) {
            case DOCX -> docx.render(legible);
            case PDF -> pdf.render(legible);
            case XLSX -> xlsx.render(legible);
            case ODT -> odt.render(legible);
            case HTML -> html.render(legible);
        };
    }
}

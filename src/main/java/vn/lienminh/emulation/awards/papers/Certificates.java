package vn.lienminh.emulation.awards.papers;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.documents.papers.Decree;
import vn.lienminh.documents.papers.PdfPrinter;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// Certificates (giấy chứng nhận, cờ, bằng): whole, or to position on paper that bears the frame already.
@Component
public class Certificates {
    public static final Set<String> SIZES = Set.of("a4", "a3");

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Texts texts = Texts.in(Language.VI);
    private final AwardCatalogue catalogue;
    private final PaperWords words;
    private final List<Table.Row> layouts;

    Certificates(AwardCatalogue catalogue, PaperWords words, TabularFiles files) {
        this.catalogue = catalogue;
        this.words = words;
        this.layouts = rows(files);
    }

    private static List<Table.Row> rows(TabularFiles files) {
        String name = "certificate-layouts.csv";
        try (InputStream in = Certificates.class.getResourceAsStream("/catalogue/" + name)) {
            return files.read(name, Objects.requireNonNull(in))
                    .orThrow()
                    .getFirst()
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param size one of {@link #SIZES}
    /// @param whole with what pre-printed paper bears already
    /// @param site how people reach this house, without a path
    public byte[] pdf(Given given, String size, boolean whole, String site) {
        List<CertificateField> fields = layouts.stream()
                .filter(row -> row.get("size").equals(size))
                .filter(row -> whole || row.get("on_paper").equals("no"))
                .map(row -> field(row, given, site))
                .toList();
        Utf8ByteOutput page = new Utf8ByteOutput();
        ENGINE.render(
                "emulation/certificate.jte",
                Map.of(
                        "title",
                        title(given),
                        "size",
                        size.equals("a3") ? "420mm 297mm" : "297mm 210mm",
                        "frame",
                        size.equals("a3") ? "width: 401mm; height: 278mm" : "width: 278mm; height: 191mm",
                        "whole",
                        whole,
                        "fields",
                        fields),
                page);
        return PdfPrinter.print(
                new String(page.toByteArray(), StandardCharsets.UTF_8),
                given.decision().day());
    }

    private String title(Given given) {
        return catalogue.get(given.proposal().award()).name(Language.VI);
    }

    private CertificateField field(Table.Row row, Given given, String site) {
        return new CertificateField(
                row.get("field"),
                Integer.parseInt(row.get("x")),
                Integer.parseInt(row.get("y")),
                Integer.parseInt(row.get("width")),
                Integer.parseInt(row.get("points")),
                row.get("style"),
                row.get("align"),
                text(row.get("field"), given, site));
    }

    private String text(String field, Given given, String site) {
        LocalDate day = given.decision().day();
        return switch (field) {
            case "country" -> Decree.COUNTRY;
            case "motto" -> Decree.MOTTO;
            case "body" -> PaperWords.upper(given.decision().body());
            case "awards" -> texts.get("awards.certificate.awards");
            case "title" -> PaperWords.upper(title(given));
            case "name" -> name(given);
            case "merit" ->
                given.proposal().merit().isEmpty()
                        ? texts.get(
                                "awards.certificate.for",
                                "year",
                                "" + given.proposal().year())
                        : given.proposal().merit();
            case "decision" ->
                texts.get(
                        "awards.certificate.decision",
                        "number",
                        given.decision().number(),
                        "day",
                        Vietnamese.day(day));
            case "place" -> texts.get("awards.certificate.place", "day", Vietnamese.longDay(day));
            case "chair" -> texts.get("awards.certificate.chair");
            case "code" -> texts.get("awards.certificate.check", "code", given.code());
            case "qr" -> CheckDrawing.of(site + "/award-checks/" + given.code());
            default -> throw new IllegalStateException("no such field: " + field);
        };
    }

    private String name(Given given) {
        List<Organisation> members =
                words.members(given.decision().cluster(), given.decision().year());
        return Submission.who(given.proposal(), members).replace(", Liên minh Hợp tác xã ", ", ");
    }
}

package vn.lienminh.emulation.awards.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Table;

/// Reads the files of the catalogue of awards. They are ours: what is wrong in them is an accident.
final class CatalogueFiles {
    private static final String ANY = "*";

    /// What holds for an award and a recipient, or for any (`*`), in [from, until).
    record Row<T>(
            String award,
            String recipient,
            LocalDate from,
            @Nullable LocalDate until,
            T said) {
        boolean about(String code, String inLaw, LocalDate day) {
            boolean fits = award.equals(code) && (recipient.equals(ANY) || recipient.equals(inLaw));
            return fits && !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private final TabularFiles files;

    CatalogueFiles(TabularFiles files) {
        this.files = files;
    }

    static <T> List<T> closest(List<Row<T>> rows, String award, Recipient recipient, LocalDate day) {
        String inLaw = recipient.inLaw().equals("household") ? "person" : recipient.inLaw();
        boolean own = rows.stream().anyMatch(r -> r.award().equals(award));
        return rows.stream()
                .filter(r -> r.about(own ? award : ANY, inLaw, day))
                .map(Row::said)
                .toList();
    }

    List<Award> awards() {
        return rows("awards.csv").stream()
                .map(row -> new Award(
                        row.get("award"),
                        Award.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.get("level"),
                        Integer.parseInt(row.get("rank")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        Arrays.stream(row.get("recipients").split(" "))
                                .map(r -> Recipient.parse(r).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    List<Law> laws() {
        return rows("award-laws.csv").stream()
                .map(row -> new Law(
                        row.get("law"),
                        row.get("kind").equals("decree"),
                        row.get("name"),
                        LocalDate.parse(row.get("valid_from")),
                        until(row),
                        row.get("source")))
                .toList();
    }

    List<Coefficient> coefficients() {
        return rows("award-coefficients.csv").stream()
                .map(row -> new Coefficient(
                        row.get("award"),
                        row.get("recipient"),
                        row.get("law"),
                        new BigDecimal(row.get("coefficient")),
                        row.get("source")))
                .toList();
    }

    List<BaseSalary> salaries() {
        return rows("award-base-salaries.csv").stream()
                .map(row -> new BaseSalary(
                        LocalDate.parse(row.get("valid_from")),
                        until(row),
                        new BigDecimal(row.get("amount")),
                        row.get("source")))
                .toList();
    }

    List<Row<Condition>> conditions() {
        return rows("award-conditions.csv").stream()
                .map(row -> new Row<>(
                        row.get("award"),
                        row.get("recipient"),
                        LocalDate.parse(row.get("valid_from")),
                        until(row),
                        new Condition(
                                Condition.Kind.parse(row.get("condition")).orElseThrow(),
                                number(row.get("params")),
                                row.get("ground"))))
                .toList();
    }

    /// `share=80`
    private static int number(String params) {
        return params.isEmpty() ? 0 : Integer.parseInt(params.substring(params.indexOf('=') + 1));
    }

    List<Row<PaperKind>> papers() {
        return rows("award-papers.csv").stream()
                .map(row -> new Row<>(
                        row.get("award"),
                        row.get("recipient"),
                        LocalDate.EPOCH,
                        null,
                        new PaperKind(
                                row.get("paper"),
                                row.get("made").equals("yes"),
                                row.get("name_vi"),
                                row.get("name_en"))))
                .toList();
    }

    private static @Nullable LocalDate until(Table.Row row) {
        String text = row.get("valid_until");
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    List<Table.Row> rows(String name) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream("/catalogue/" + name)) {
            return files.read(name, Objects.requireNonNull(in))
                    .orThrow()
                    .getFirst()
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lienminh.reporting.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.reporting.ReportingAct.ENTER_FIGURES;
import static vn.lienminh.reporting.ReportingAct.SEE_DRAFT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.cast.Someone;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;

/// Workbooks that people keep for themselves: guessed, corrected once, and known again. Each test has a year of
/// its own.
class LayoutsDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2100-02-01"));

    private static final Texts TEXTS = Texts.in(Language.VI);
    private static int year = 2020;
    private Period period = Period.year(2020);

    @BeforeEach
    void nextYear() {
        year += 3;
        period = Period.year(year);
    }

    private static Actor officer() {
        var ids = Stream.of("SM1", "SM2", "SM3")
                .map(c -> HOUSE.bean(Organisations.class)
                        .find(c, LocalDate.of(2030, 1, 1), null)
                        .orElseThrow()
                        .id())
                .collect(Collectors.toSet());
        return new Someone("account:lan", Set.of(SEE_DRAFT, ENTER_FIGURES), ids);
    }

    private vn.lienminh.reporting.Sheet sheet() {
        return HOUSE.bean(Entries.class).open("SM1", period, officer()).orElseThrow();
    }

    private Upload upload(byte[] bytes) {
        return HOUSE.bean(Uploads.class)
                .receive("SM1", period, "so-rieng.xls", bytes, officer())
                .orThrow();
    }

    private Outcome<Comparison> compare(Upload upload, long layout) {
        return HOUSE.bean(Uploads.class).compare(sheet(), upload, layout, TEXTS, officer());
    }

    private Outcome<Long> keep(Upload upload, Proposal proposal, Map<String, String> corrected) {
        Map<String, String> cells = new LinkedHashMap<>();
        proposal.rows().forEach(r -> cells.put(r.label(), corrected.getOrDefault(r.label(), r.guess())));
        Map<String, String> units = new LinkedHashMap<>();
        proposal.units().forEach(u -> units.put(u.label(), u.guess()));
        return HOUSE.bean(Uploads.class)
                .keep(sheet(), upload, proposal.shape(), "Sổ " + period, cells, units, officer());
    }

    private static void rows(Sheet sheet, int from, Object[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(from + i);
            for (int j = 0; j < rows[i].length; j++)
                if (rows[i][j] instanceof String text) row.createCell(j).setCellValue(text);
                else if (rows[i][j] instanceof Number number) row.createCell(j).setCellValue(number.doubleValue());
        }
    }

    private static byte[] bytes(Workbook book) {
        try (book;
                var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As an office typed it with an old font in Excel 97.
    private byte[] own(int fresh) {
        Workbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet("Sæ tæng hîp");
        rows(
                sheet,
                0,
                new Object[] {"Liªn minh hîp t¸c x· tØnh Sao Mai"},
                new Object[] {"TT", "ChØ tiªu", "§VT", "N¨m " + (year - 1), "N¨m " + year},
                new Object[] {"I", "Hîp t¸c x·"},
                new Object[] {1, "Tæng sè HTX", "HTX", 100, 120},
                new Object[] {2, "Sè HTX thµnh lËp míi", "HTX", 7, fresh},
                new Object[] {3, "HTX gi¶i thÓ", "HTX", 2, 3},
                new Object[] {"II", "Tæ hîp t¸c"},
                new Object[] {4, "Tæng sè tæ hîp t¸c (THT)", "tæ", 40, 44},
                new Object[] {5, "Thµnh viªn HTX", "ng­êi", 900, 950},
                new Object[] {6, "Sè liÖu kh¸c", "", 1, 2});
        return bytes(book);
    }

    @Test
    void aWorkbookOfAnOldOfficeIsReadOnceByHandAndThenByItsShape() {
        Upload upload = upload(own(35));
        assertThat(House.codes(compare(upload, 0))).containsExactly("W101");
        Proposal proposal = HOUSE.bean(Uploads.class).propose(sheet(), upload, null, officer());
        assertThat(proposal.shape()).isEqualTo(new Layout.Shape(Layout.Kind.ONE, 0, 2, 2, 5));
        Map<String, String> guesses = new HashMap<>();
        proposal.rows().forEach(r -> guesses.put(r.label(), r.guess()));
        assertThat(guesses)
                .containsEntry("Tổng số HTX", "Tổng số hợp tác xã")
                .containsEntry("Số HTX thành lập mới", "HTX thành lập mới trong kỳ")
                .containsEntry("HTX giải thể", "HTX giải thể trong kỳ")
                .containsEntry("Tổng số tổ hợp tác (THT)", "Tổ hợp tác")
                .containsEntry("Thành viên HTX", "Thành viên HTX")
                .containsEntry("Số liệu khác", "");
        assertThat(House.codes(keep(upload, proposal, Map.of("Số liệu khác", "Không có ô này"))))
                .containsExactly("W104");
        long layout = keep(upload, proposal, Map.of("Số liệu khác", "Quỹ tín dụng nhân dân"))
                .orThrow();
        Difference difference = compare(upload, layout).orThrow().differences().getFirst();
        assertThat(difference.lines())
                .extracting(l -> l.name() + "=" + l.then())
                .contains("Tổng số hợp tác xã=120", "HTX thành lập mới trong kỳ=35", "Quỹ tín dụng nhân dân=2")
                .doesNotContain("HTX thành lập mới trong kỳ=7");

        nextYear(); // the same workbook of a later year, with one more row
        Upload again = upload(own(41));
        Comparison comparison = compare(again, 0).orThrow();
        assertThat(comparison.layout()).startsWith("Sổ ");
        assertThat(comparison.differences().getFirst().lines())
                .extracting(l -> l.name() + "=" + l.then())
                .contains("HTX thành lập mới trong kỳ=41");
        var chosen = new Uploads.Chosen(
                "SM1",
                comparison.differences().getFirst().lines().stream()
                        .collect(Collectors.toMap(Difference.Line::cell, Difference.Line::then)),
                0,
                0);
        assertThat(HOUSE.bean(Uploads.class)
                        .take(comparison, again, List.of(chosen), officer())
                        .orThrow())
                .isGreaterThan(5);
        assertThat(compare(again, 0).orThrow().nothing()).isTrue();
    }

    @Test
    void aRowForEachOrganisationFillsManyReportsAllOrNone() {
        Workbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("Tổng hợp");
        rows(
                sheet,
                0,
                new Object[] {"Tổng hợp các tỉnh"},
                new Object[] {"Đơn vị", "HTX thành lập mới", "HTX giải thể", "Tổ hợp tác"},
                new Object[] {"Sao Mai", 1, 2, 3},
                new Object[] {"Liên minh HTX tỉnh Sông Xanh", 4, 5, 6},
                new Object[] {"Đồi Gió", 7, "02/03/2018", 9},
                new Object[] {"Bãi Vàng", 1, 1, 1});
        Upload upload = upload(bytes(book));
        Proposal proposal = HOUSE.bean(Uploads.class).propose(sheet(), upload, null, officer());
        assertThat(proposal.shape().kind()).isEqualTo(Layout.Kind.ROWS);
        assertThat(proposal.units()).extracting(Proposal.Row::guess).contains("Liên minh Hợp tác xã tỉnh Đồi Gió", "");
        long layout = keep(upload, proposal, Map.of()).orThrow();
        Comparison comparison = compare(upload, layout).orThrow();
        assertThat(comparison.strangers()).containsExactly("Bãi Vàng");
        assertThat(comparison.differences())
                .extracting(d -> d.sheet().organisation().code() + d.lines().size())
                .containsExactly("SM13", "SM23", "SM33");
        List<Uploads.Chosen> all = comparison.differences().stream()
                .map(d -> new Uploads.Chosen(
                        d.sheet().organisation().code(),
                        d.lines().stream().collect(Collectors.toMap(Difference.Line::cell, Difference.Line::then)),
                        d.sheet().last(),
                        d.sheet().over()))
                .toList();
        assertThat(HOUSE.bean(Uploads.class)
                        .take(comparison, upload, all, officer())
                        .orThrow())
                .isEqualTo(9);
        vn.lienminh.reporting.Sheet third =
                HOUSE.bean(Entries.class).open("SM3", period, officer()).orElseThrow();
        assertThat(third.written(third.form().value("HTX.DISS").orElseThrow())).isEqualTo("2 đến 3");
    }

    @Test
    void aSheetForEachOrganisationIsReadBySheetNames() {
        Workbook book = new XSSFWorkbook();
        for (String name : List.of("Sao Mai", "Sông Xanh", "Ghi chú"))
            rows(
                    book.createSheet(name),
                    0,
                    new Object[] {"Tên", "Số"},
                    new Object[] {"HTX thành lập mới", name.length()},
                    new Object[] {"HTX giải thể", 2},
                    new Object[] {"Tổ hợp tác", 3});
        Upload upload = upload(bytes(book));
        Proposal proposal = HOUSE.bean(Uploads.class).propose(sheet(), upload, null, officer());
        assertThat(proposal.shape().kind()).isEqualTo(Layout.Kind.SHEETS);
        Comparison comparison =
                compare(upload, keep(upload, proposal, Map.of()).orThrow()).orThrow();
        assertThat(comparison.differences())
                .extracting(d ->
                        d.sheet().organisation().code() + d.lines().getFirst().then())
                .containsExactly("SM17", "SM29");
    }
}

package vn.lienminh.reporting.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.cast.Filled.cell;
import static vn.lienminh.cast.Filled.with;
import static vn.lienminh.reporting.ReportingAct.ENTER_FIGURES;
import static vn.lienminh.reporting.ReportingAct.SEE_DRAFT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.Filled;
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
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;

/// The form of a report goes out, is filled in with Excel in all the ways that people do, and comes back. Each
/// test has a year of its own.
class UploadsDbTest {
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

    private static Actor someone(String name) {
        var id = HOUSE.bean(Organisations.class)
                .find("SM1", LocalDate.of(2030, 1, 1), null)
                .orElseThrow()
                .id();
        return new Someone("account:" + name, Set.of(SEE_DRAFT, ENTER_FIGURES), Set.of(id));
    }

    private static final String OFFICER = "lan";

    private byte[] workbook() {
        return HOUSE.bean(Workbooks.class)
                .workbook("SM1", period, Workbooks.Filling.AS_IT_STANDS, someone(OFFICER))
                .orThrow();
    }

    private Sheet sheet() {
        return HOUSE.bean(Entries.class).open("SM1", period, someone(OFFICER)).orElseThrow();
    }

    private Upload upload(byte[] bytes) {
        return HOUSE.bean(Uploads.class)
                .receive("SM1", period, "bieu.xlsx", bytes, someone(OFFICER))
                .orThrow();
    }

    private Outcome<Comparison> compare(Upload upload) {
        return HOUSE.bean(Uploads.class).compare(sheet(), upload, 0, TEXTS, someone(OFFICER));
    }

    private Map<String, Difference.Line> lines(Upload upload) {
        Difference difference = compare(upload).orThrow().differences().getFirst();
        return difference.lines().stream()
                .collect(Collectors.toMap(
                        l -> l.cell() == 0
                                ? l.name()
                                : difference
                                        .sheet()
                                        .form()
                                        .number(l.cell())
                                        .orElseThrow()
                                        .name(),
                        l -> l));
    }

    private Outcome<Integer> take(Upload upload, String... codes) {
        Comparison comparison = compare(upload).orThrow();
        Sheet sheet = comparison.differences().getFirst().sheet();
        Map<Integer, String> texts = new HashMap<>();
        Map<String, Difference.Line> lines = lines(upload);
        for (String code : codes)
            texts.put(lines.get(code).cell(), lines.get(code).then());
        return HOUSE.bean(Uploads.class)
                .take(
                        comparison,
                        upload,
                        List.of(new Uploads.Chosen("SM1", texts, sheet.last(), sheet.over())),
                        someone(OFFICER));
    }

    private String said(String code) {
        Sheet sheet = sheet();
        return sheet.written(sheet.form().value(code).orElseThrow());
    }

    private void type(String who, String code, String text) {
        Sheet sheet = sheet();
        int cell = sheet.form().value(code).orElseThrow().number();
        HOUSE.bean(Entries.class)
                .save(
                        "SM1",
                        period,
                        List.of(new Typing(cell, text, null, sheet.base(cell), sheet.over(), who + text + period)),
                        someone(who))
                .orThrow();
    }

    @Test
    void whatIsFilledInIsShownCellByCellAndWrittenWhenChosen() {
        Upload upload = upload(with(workbook(), s -> {
            cell(s, "HTX.NEW", Filled.VALUE).setCellValue(35);
            cell(s, "THT.TOTAL", Filled.VALUE).setCellValue(20);
            cell(s, "THT.TOTAL", Filled.SIGN).setCellValue("trên");
            cell(s, "TV.HTX", Filled.VALUE).setCellValue(2);
            cell(s, "TV.HTX", Filled.UPPER).setCellValue(3);
            cell(s, "KQ.VON", Filled.VALUE).setCellValue(1234.5);
            cell(s, "KQ.VON", Filled.STANDING).setCellValue("ước");
            cell(s, "KQ.VON", Filled.NOTE).setCellValue("theo quyết toán");
            cell(s, "HTX.INCL.QTD", Filled.VALUE).setCellValue("có");
            cell(s, "LH.TOTAL", Filled.VALUE).setCellValue("–");
        }));
        Map<String, Difference.Line> lines = lines(upload);
        assertThat(lines.values()).extracting(Difference.Line::remark).containsOnly(Remark.NONE);
        assertThat(lines).hasSize(6);
        assertThat(lines.get("THT.TOTAL").then()).isEqualTo("trên 20");
        assertThat(lines.get("TV.HTX").then()).isEqualTo("2 đến 3");
        assertThat(lines.get("KQ.VON").then()).isEqualTo("1.234,5 (ư)");
        assertThat(said("HTX.NEW")).isEmpty();
        assertThat(take(upload, "HTX.NEW", "THT.TOTAL", "KQ.VON", "HTX.INCL.QTD")
                        .orThrow())
                .isEqualTo(4);
        assertThat(said("HTX.NEW")).isEqualTo("35");
        assertThat(said("HTX.INCL.QTD")).isEqualTo("có");
        assertThat(said("TV.HTX")).isEmpty();
        Sheet sheet = sheet();
        var entry = sheet.entry(sheet.form().value("KQ.VON").orElseThrow().number());
        assertThat(entry).isNotNull();
        assertThat(entry.note()).isEqualTo("theo quyết toán");
        assertThat(HOUSE.bean(Uploads.class).fileOf(entry)).contains("bieu.xlsx");
        assertThat(HOUSE.database()
                        .jdbc()
                        .sql("select detail ->> 'hash' from audit.entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(upload.hash());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] filled = with(workbook(), s -> cell(s, "HTX.NEW", Filled.VALUE).setCellValue(35));
        Upload first = upload(filled);
        take(first, "HTX.NEW").orThrow();
        int entries = HOUSE.count("reporting.entry");
        assertThat(compare(first).orThrow().nothing()).isTrue();
        assertThat(compare(upload(filled)).orThrow().nothing()).isTrue();
        assertThat(compare(upload(workbook())).orThrow().nothing()).isTrue();
        assertThat(HOUSE.count("reporting.entry")).isEqualTo(entries);
    }

    @Test
    void rowsThatWereInsertedSortedOrHiddenAndARenamedSheetAreFoundAgain() {
        Upload upload = upload(with(workbook(), s -> {
            cell(s, "HTX.NEW", Filled.VALUE).setCellValue(35);
            s.getWorkbook().setSheetName(0, "Sửa lần 2");
            s.setColumnHidden(Filled.VALUE, true);
            s.shiftRows(5, s.getLastRowNum(), 3);
            s.createRow(6).createCell(1).setCellValue("Ghi thêm của huyện");
            s.getRow(6).createCell(Filled.VALUE).setCellValue(99);
            swap(s, "HTX.DISS", "HTX.CONV");
            cell(s, "HTX.DISS", Filled.VALUE).setCellValue(4);
            s.removeRow(cell(s, "LH.NEW", 0).getRow());
        }));
        Comparison comparison = compare(upload).orThrow();
        assertThat(comparison.hides()).isTrue();
        assertThat(comparison.missing()).isEqualTo(1);
        Map<String, Difference.Line> lines = lines(upload);
        assertThat(lines).containsOnlyKeys("HTX.NEW", "HTX.DISS", "Ghi thêm của huyện");
        assertThat(lines.get("HTX.DISS").then()).isEqualTo("4");
        assertThat(lines.get("Ghi thêm của huyện").remark()).isEqualTo(Remark.UNKNOWN);
    }

    private static void swap(XSSFSheet sheet, String one, String other) {
        for (int column : new int[] {0, 1}) {
            var a = cell(sheet, one, column);
            var b = cell(sheet, other, column);
            String text = a.getStringCellValue();
            a.setCellValue(b.getStringCellValue());
            b.setCellValue(text);
            if (column == 0) {
                a.setCellValue(other);
                b.setCellValue(one);
                return;
            }
        }
    }

    @Test
    void whatIsDoubtfulSaysWhy() {
        Upload upload = upload(with(workbook(), s -> {
            cell(s, "HTX.NEW", Filled.VALUE).setCellValue("02/03/2018");
            cell(s, "HTX.DISS", Filled.VALUE).setCellValue("1.234");
            cell(s, "HTX.CONV", Filled.VALUE).setCellValue("1,234");
            cell(s, "HTX.AGRI", Filled.VALUE).setCellValue("khoảng chục");
            cell(s, "HTX.NONAGRI", Filled.VALUE).setCellErrorValue((byte) 23);
            cell(s, "THT.TOTAL", Filled.VALUE).setCellFormula("2+3");
            var percent = s.getWorkbook().createCellStyle();
            percent.setDataFormat((short) 9);
            cell(s, "THT.NEW", Filled.VALUE).setCellValue(0.5);
            cell(s, "THT.NEW", Filled.VALUE).setCellStyle(percent);
            s.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        Map<String, Difference.Line> lines = lines(upload);
        assertThat(lines.get("HTX.NEW")).extracting("remark", "then").containsExactly(Remark.DATE, "2 đến 3");
        assertThat(lines.get("HTX.DISS")).extracting("remark", "then").containsExactly(Remark.GROUPED, "1.234");
        assertThat(lines.get("HTX.CONV")).extracting("remark", "then").containsExactly(Remark.COMMAS, "1.234");
        assertThat(lines.get("HTX.AGRI").remark()).isEqualTo(Remark.UNREAD);
        assertThat(lines.get("HTX.NONAGRI").remark()).isEqualTo(Remark.BROKEN);
        assertThat(lines.get("THT.TOTAL")).extracting("remark", "then").containsExactly(Remark.FORMULA, "5");
        assertThat(lines.get("THT.NEW")).extracting("remark", "then").containsExactly(Remark.PERCENT, "50");
    }

    @Test
    void whatSomebodyElseTypedSinceIsAConflictOnlyWhereBothChangedIt() {
        type(OFFICER, "HTX.NEW", "10");
        type(OFFICER, "HTX.DISS", "4");
        byte[] made = workbook();
        type("minh", "HTX.NEW", "12");
        type("minh", "HTX.DISS", "5");
        Upload upload = upload(with(made, s -> cell(s, "HTX.NEW", Filled.VALUE).setCellValue(15)));
        Difference difference = compare(upload).orThrow().differences().getFirst();
        assertThat(difference.kept()).isEqualTo(1);
        assertThat(difference.lines()).hasSize(1);
        assertThat(difference.lines().getFirst())
                .extracting("remark", "now", "then", "before", "by")
                .containsExactly(Remark.CONFLICT, "12", "15", "10", "account:minh");
        take(upload, "HTX.NEW").orThrow();
        assertThat(said("HTX.NEW")).isEqualTo("15");
        assertThat(said("HTX.DISS")).isEqualTo("5");
    }

    @Test
    void nothingIsHalfApplied() {
        Upload upload = upload(with(workbook(), s -> {
            cell(s, "HTX.NEW", Filled.VALUE).setCellValue(35);
            cell(s, "HTX.DISS", Filled.VALUE).setCellValue(4);
        }));
        Comparison comparison = compare(upload).orThrow();
        Sheet seen = comparison.differences().getFirst().sheet();
        int fresh = seen.form().value("HTX.NEW").orElseThrow().number();
        int gone = seen.form().value("HTX.DISS").orElseThrow().number();
        Map<Integer, String> texts = Map.of(fresh, "35", gone, "chừng bốn");
        var chosen = new Uploads.Chosen("SM1", texts, seen.last(), seen.over());
        assertThat(House.codes(HOUSE.bean(Uploads.class).take(comparison, upload, List.of(chosen), someone(OFFICER))))
                .containsExactly("R140");
        type("minh", "HTX.DISS", "6");
        var late = new Uploads.Chosen("SM1", Map.of(fresh, "35", gone, "4"), seen.last(), seen.over());
        assertThat(House.codes(HOUSE.bean(Uploads.class).take(comparison, upload, List.of(late), someone(OFFICER))))
                .containsExactly("R149");
        assertThat(said("HTX.NEW")).isEmpty();
    }

    @Test
    void anOlderFormIsReadByTheMeaningOfItsCells() throws Exception {
        byte[] older = with(workbook(), s -> {
            cell(s, "HTX.NEW", Filled.VALUE).setCellValue(35);
            XSSFWorkbook book = s.getWorkbook();
            Map<Integer, FormKeys.Was> cells = new HashMap<>();
            Sheet now = sheet();
            now.form().cells().forEach(c -> cells.put(c.number(), new FormKeys.Was(CellNames.code(c), 0, "", "")));
            cells.put(9999, new FormKeys.Was("XX.OLD", 0, "", ""));
            rewrite(book, new FormKeys("LM-NAM v0", "SM1", "" + period, 0, cells));
            var row = s.createRow(s.getLastRowNum() + 1);
            row.createCell(0).setCellValue("XX.OLD");
            row.createCell(1).setCellValue("Chỉ tiêu đã bỏ");
            row.createCell(Filled.VALUE).setCellValue(1);
        });
        Upload upload = upload(older);
        assertThat(compare(upload).orThrow().older()).isEqualTo("LM-NAM v0");
        assertThat(lines(upload).get("HTX.NEW").then()).isEqualTo("35");
        assertThat(compare(upload).orThrow().differences().getFirst().lines())
                .extracting(Difference.Line::remark)
                .containsExactlyInAnyOrder(Remark.NONE, Remark.GONE);
    }

    private static void rewrite(XSSFWorkbook book, FormKeys keys) {
        book.removeSheetAt(1);
        var hidden = book.createSheet(FormKeys.SHEET);
        List<List<String>> rows = keys.rows();
        for (int i = 0; i < rows.size(); i++) {
            var row = hidden.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++)
                row.createCell(j).setCellValue(rows.get(i).get(j));
        }
    }

    @Test
    void aFileOfAnotherReportOrWithAChangedHiddenSheetIsRefused() {
        byte[] mine = workbook();
        Period other = Period.year(year + 1);
        Upload upload = HOUSE.bean(Uploads.class)
                .receive("SM1", other, "bieu.xlsx", mine, someone(OFFICER))
                .orThrow();
        Sheet sheet =
                HOUSE.bean(Entries.class).open("SM1", other, someone(OFFICER)).orElseThrow();
        assertThat(House.codes(HOUSE.bean(Uploads.class).compare(sheet, upload, 0, TEXTS, someone(OFFICER))))
                .containsExactly("W102");
        Upload changed = upload(with(
                mine, s -> s.getWorkbook().getSheetAt(1).getRow(1).getCell(1).setCellValue("LM-NAM v7")));
        assertThat(House.codes(compare(changed))).containsExactly("R129");
        assertThat(HOUSE.bean(Uploads.class).find(sheet(), changed.id(), someone("minh")))
                .isEmpty();
    }

    @Test
    void textThatLooksLikeAFormulaGoesOutAsText() {
        Sheet sheet = sheet();
        int cell = sheet.form().value("HTX.NEW").orElseThrow().number();
        HOUSE.bean(Entries.class)
                .save(
                        "SM1",
                        period,
                        List.of(new Typing(cell, "5", "=HYPERLINK(\"http://x\")", 0, sheet.over(), "f" + period)),
                        someone(OFFICER))
                .orThrow();
        with(workbook(), s -> {
            var note = cell(s, "HTX.NEW", Filled.NOTE);
            assertThat(note.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(s.getProtect()).isTrue();
            assertThat(cell(s, "HTX.NEW", Filled.VALUE).getCellStyle().getLocked())
                    .isFalse();
            assertThat(cell(s, "HTX.NEW", 3).getCellStyle().getLocked()).isTrue();
            assertThat(s.getDataValidations()).hasSizeGreaterThan(2);
            assertThat(cell(s, "HTX.NEW", 1).getCellComment().getString().getString())
                    .contains("HTX");
        });
    }

    @Test
    void filesThatNothingWasTakenFromAreForgotten() {
        Upload first = upload(workbook());
        for (int i = 0; i < 5; i++) upload(workbook());
        assertThat(HOUSE.bean(Uploads.class).find(sheet(), first.id(), someone(OFFICER)))
                .isEmpty();
    }
}

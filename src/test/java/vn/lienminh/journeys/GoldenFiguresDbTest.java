package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.publications.Claims;
import vn.lienminh.publications.Publication;
import vn.lienminh.publications.Publications;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.reporting.workbooks.Workbooks;

/// The year 2017 of the nine provinces, from their files to the figures that a newspaper printed.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenFiguresDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2018-01-15").demo();

    private static final String CLUSTER = "cluster:DBSH";
    private static final Period YEAR = Period.year(2017);

    @Test
    @Order(1)
    void everyFigureThatWasPrintedAgrees() {
        List<Claims.Compared> compared = HOUSE.bean(Claims.class).compare(new Party.Cluster("DBSH"), YEAR, View.NOW);
        assertThat(compared).hasSize(15).allMatch(Claims.Compared::agrees);
        assertThat(compared).allSatisfy(c -> {
            assertThat(c.figure().coverage()).hasToString("9/9");
            assertThat(c.figure().standing()).isEqualTo(Standing.ESTIMATED);
        });
    }

    @Test
    @Order(1)
    void theCommandLinePrintsEveryFigureThatWasPrinted() {
        Table printed = csv(
                "printed.csv",
                HOUSE.run("figures", "--of", CLUSTER, "--period", "2017", "--format", "csv")
                        .out());
        assertThat(printed.columns())
                .containsExactly(
                        "indicator",
                        "name",
                        "party",
                        "period",
                        "value",
                        "numerator",
                        "denominator",
                        "unit",
                        "standing",
                        "reported",
                        "owed",
                        "previous",
                        "change",
                        "operator",
                        "upper");
        Map<String, Table.Row> rows = new HashMap<>();
        printed.rows().forEach(row -> rows.put(row.get("indicator"), row));
        Table claims = csv("published.csv", new String(Terminal.demo("published.csv"), StandardCharsets.UTF_8));
        for (Table.Row claim : claims.rows()) {
            Table.Row row = rows.get(claim.get("indicator"));
            assertThat(row).as(claim.get("indicator")).isNotNull();
            if (claim.get("operator").equals("=")) {
                assertThat(new BigDecimal(row.get("value")))
                        .as(claim.get("indicator"))
                        .isEqualByComparingTo(claim.get("value"));
                assertThat(row.get("operator")).isEqualTo("=");
            } else {
                assertThat(new BigDecimal(row.get("value"))).isGreaterThan(new BigDecimal(claim.get("value")));
            }
            assertThat(row.get("reported") + "/" + row.get("owed")).isEqualTo("9/9");
            assertThat(row.get("standing")).isEqualTo("estimated");
        }
    }

    @Test
    @Order(1)
    void theChangeOfCreditFundsIsComputed() {
        Figure change = HOUSE.figure(CLUSTER, "2017", "QTD.CHANGE");
        assertThat(change.value()).isEqualTo(Amount.of(2));
        assertThat(change.coverage()).hasToString("9/9");
    }

    @Test
    @Order(1)
    void theYearBeforeIsComparedOverAllNine() {
        Figure.Comparison comparison =
                HOUSE.figure(CLUSTER, "2017", "HTX.TOTAL").comparison();
        assertThat(comparison).isNotNull();
        assertThat(comparison.full()).isTrue();
        assertThat(comparison.units()).isEqualTo(9);
        assertThat(comparison.change()).isEqualByComparingTo("126");
        assertThat(comparison.previous()).isEqualTo(Amount.of(4013));
    }

    @Test
    @Order(1)
    void aYesIsCountedOverThoseWhoOwedAnAnswer() {
        Figure yes = HOUSE.figure(CLUSTER, "2017", "NQDH");
        assertThat(yes.value()).isEqualTo(Amount.of(9));
        assertThat(yes.denominator()).isEqualTo(Amount.of(9));
    }

    @Test
    @Order(1)
    void onTheMapOf2026TheSumStaysAndThreeUnitsArePartial() {
        List<Figures.Division> parts = HOUSE.bean(Figures.class)
                .by(
                        new Party.Cluster("DBSH"),
                        YEAR,
                        List.of("HTX.TOTAL"),
                        new Split.ByMap(LocalDate.of(2026, 1, 1)),
                        View.NOW)
                .orThrow();
        assertThat(parts)
                .extracting(
                        Figures.Division::name,
                        Figures.Division::partial,
                        d -> d.figure("HTX.TOTAL").orElseThrow().value())
                .containsExactlyInAnyOrder(
                        tuple("Quảng Ninh", false, Amount.of(484)),
                        tuple("Bắc Ninh", true, Amount.of(590)),
                        tuple("Phú Thọ", true, Amount.of(610)),
                        tuple("Hải Phòng", true, Amount.of(560)),
                        tuple("Hưng Yên", false, Amount.of(930)),
                        tuple("Ninh Bình", false, Amount.of(965)));
        assertThat(parts.stream()
                        .map(d -> d.figure("HTX.TOTAL").orElseThrow().value().number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("4139");
        Terminal.Answer answer = HOUSE.run("figures", "--of", CLUSTER, "--period", "2017", "--by", "map:2026-01-01");
        assertThat(answer.out()).contains("Bắc Ninh *", "Phú Thọ *", "Hải Phòng *", "một phần");
    }

    @Test
    @Order(1)
    void anExplanationHasNineCellsEachWithItsRevision() {
        Explanation why = HOUSE.bean(Figures.class)
                .explain(new Party.Cluster("DBSH"), YEAR, "HTX.NEW", View.NOW)
                .orThrow();
        assertThat(why.figure().value()).isEqualTo(Amount.of(206));
        assertThat(why.lines()).hasSize(9).allSatisfy(line -> {
            assertThat(line.cells()).extracting(Cell::indicator).containsExactly("HTX.NEW");
            assertThat(line.source()).isNotNull();
            assertThat(line.source().revision()).isEqualTo(1);
            assertThat(line.source().hash()).hasSize(64);
            assertThat(line.source().file()).isEqualTo("figures.csv");
        });
        Terminal.Answer answer =
                HOUSE.run("explain", "HTX.NEW", "--of", CLUSTER, "--period", "2017", "--format", "json");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("\"HTX.NEW\"", why.lines().getFirst().source().hash());
    }

    @Test
    @Order(2)
    void theSameFilesAgainChangeNothing() {
        int before = HOUSE.snapshots();
        for (String file : Terminal.demoFiles()) {
            if (file.endsWith(".txt")) continue;
            Loaded again = HOUSE.load(file, Terminal.demo(file), "").orThrow();
            assertThat(again.nothing()).as(file).isTrue();
        }
        assertThat(HOUSE.snapshots()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aTemplateLeftEmptyChangesNothing() {
        byte[] empty = workbook("LM37", YEAR, Workbooks.Filling.NOTHING);
        int before = HOUSE.snapshots();
        Outcome<Loaded> outcome = HOUSE.load("bieu.xlsx", empty, "");
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.orThrow().nothing()).isTrue();
        assertThat(HOUSE.snapshots()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aFilledTemplateThatComesBackChangesNothing() {
        for (String code : List.of("LM37", "LM22", "LM26")) {
            byte[] filled = workbook(code, YEAR, Workbooks.Filling.ACCEPTED);
            int before = HOUSE.snapshots();
            assertThat(HOUSE.load("bieu.xlsx", filled, "").orThrow().nothing())
                    .as(code)
                    .isTrue();
            assertThat(HOUSE.snapshots()).isEqualTo(before);
        }
    }

    @Test
    @Order(2)
    void oneNumberTypedIntoATemplateChangesOneCell() throws IOException {
        byte[] filled = workbook("LM35", Period.year(2016), Workbooks.Filling.ACCEPTED);
        Snapshot before = accepted("LM35", 2016).snapshot();
        assertThat(HOUSE.load("bieu.xlsx", typed(filled, "HTX.TOTAL", 203), "Đếm lại")
                        .orThrow()
                        .changed())
                .isEqualTo(1);
        Snapshot after = accepted("LM35", 2016).snapshot();
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.reason()).isEqualTo("Đếm lại");
        int cell = HOUSE.bean(Indicators.class)
                .form(Period.year(2016))
                .orElseThrow()
                .value("HTX.TOTAL")
                .orElseThrow()
                .number();
        Map<Integer, CellValue> rest = new HashMap<>();
        Map<Integer, CellValue> old = new HashMap<>();
        after.cells().forEach(rest::put);
        before.cells().forEach(old::put);
        rest.remove(cell);
        old.remove(cell);
        assertThat(rest).isEqualTo(old);
        assertThat(HOUSE.load("bieu.xlsx", filled, "Đếm lần trước là đúng")
                        .orThrow()
                        .changed())
                .isEqualTo(1);
        assertThat(accepted("LM35", 2016).snapshot().amount(cell)).isEqualTo(before.amount(cell));
    }

    @Test
    @Order(2)
    void theWideFormOfAnAcceptedReportChangesNothing() {
        Snapshot snapshot = accepted("LM30", 2017).snapshot();
        FormVersion form = HOUSE.bean(Indicators.class).form(YEAR).orElseThrow();
        List<String> columns = new ArrayList<>(List.of("organisation", "period", "form", "standing", "origin"));
        List<String> row = new ArrayList<>(
                List.of("LM30", "2017", form.form(), snapshot.standing().word(), snapshot.origin()));
        for (Cell cell : form.cells()) {
            var value = snapshot.cells().get(cell.number());
            columns.add(
                    cell.whole()
                            ? cell.name()
                            : cell.indicator() + "[" + cell.dimension() + "=" + cell.category() + "]");
            boolean own = value == null || value.taken() || value.amount().number() == null;
            row.add(own ? "" : value.amount().number().toPlainString());
        }
        long odd = snapshot.cells().values().stream()
                .filter(v -> !v.origin().equals(snapshot.origin()))
                .count();
        Loaded loaded = HOUSE.load("wide.csv", String.join(",", columns) + "\n" + String.join(",", row) + "\n", "")
                .orThrow();
        assertThat(odd)
                .as("cells of another origin, which a wide row cannot say")
                .isEqualTo(1);
        assertThat(loaded.changed()).isEqualTo(1);
        int again = HOUSE.snapshots();
        assertThat(HOUSE.load("wide2.csv", String.join(",", columns) + "\n" + String.join(",", row) + "\n\n", "")
                        .orThrow()
                        .nothing())
                .isTrue();
        assertThat(HOUSE.snapshots()).isEqualTo(again);
        assertThat(HOUSE.number(CLUSTER, "2017", "HTX.TOTAL")).isEqualByComparingTo("4139");
    }

    @Test
    @Order(3)
    void aCorrectionMovesTheFigureAtOnceAndThePastKeepsItsAnswer() {
        HOUSE.at("2018-02-01T09:00:00");
        Publications publications = HOUSE.bean(Publications.class);
        Path paper = HOUSE.folder().resolve("bao-cao.docx");
        assertThat(HOUSE.run("report", "--of", CLUSTER, "--year", "2017", "--format", "docx", "--out", paper.toString())
                        .code())
                .isZero();
        assertThat(paper).exists();
        assertThat(publications.printed(
                        new Party.Cluster("DBSH"),
                        2017,
                        publications
                                .compose(new Party.Cluster("DBSH"), 2017, View.NOW)
                                .orThrow()))
                .allMatch(p -> !p.stale());

        HOUSE.at("2018-02-02T09:00:00");
        Outcome<Loaded> corrected = HOUSE.load(
                "sua.csv", "indicator,province,period,value\nHTX.NEW,22,2017,88\n", "Đếm sót hai HTX ở Móng Cái");
        assertThat(corrected.faults()).isEmpty();
        assertThat(HOUSE.number(CLUSTER, "2017", "HTX.NEW")).isEqualByComparingTo("208");
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();

        View before = new View(null, HOUSE.at("2018-02-01T23:00:00").now());
        HOUSE.at("2018-02-03");
        assertThat(HOUSE.figure(CLUSTER, "2017", "HTX.NEW", before).value()).isEqualTo(Amount.of(206));
        assertThat(HOUSE.run(
                                "figures",
                                "--of",
                                CLUSTER,
                                "--period",
                                "2017",
                                "--indicator",
                                "HTX.NEW",
                                "--known",
                                "2018-02-01",
                                "--format",
                                "csv")
                        .out())
                .contains(",206,");
        Explanation then = HOUSE.bean(Figures.class)
                .explain(new Party.Cluster("DBSH"), YEAR, "HTX.NEW", before)
                .orThrow();
        assertThat(then.lines())
                .filteredOn(l -> l.organisation().equals("LM22"))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.value()).isEqualTo(Amount.of(86));
                    assertThat(l.source().revision()).isEqualTo(1);
                });
        Explanation now = HOUSE.bean(Figures.class)
                .explain(new Party.Cluster("DBSH"), YEAR, "HTX.NEW", View.NOW)
                .orThrow();
        assertThat(now.changes().getFirst()).satisfies(c -> {
            assertThat(c.reason()).isEqualTo("Đếm sót hai HTX ở Móng Cái");
            assertThat(c.totalBefore()).isEqualTo(Amount.of(206));
            assertThat(c.totalAfter()).isEqualTo(Amount.of(208));
        });

        List<Publication> printed = publications.printed(
                new Party.Cluster("DBSH"),
                2017,
                publications.compose(new Party.Cluster("DBSH"), 2017, View.NOW).orThrow());
        assertThat(printed).singleElement().satisfies(p -> {
            assertThat(p.stale()).isTrue();
            assertThat(p.changes())
                    .filteredOn(c -> c.token().equals("{HTX.NEW}"))
                    .extracting(Publication.Changed::printed, Publication.Changed::now)
                    .containsExactly(tuple("206", "208"));
        });
        Terminal.Answer again = HOUSE.run(
                "report",
                "--of",
                CLUSTER,
                "--year",
                "2017",
                "--format",
                "html",
                "--out",
                HOUSE.folder().resolve("b.html").toString());
        assertThat(again.out()).contains("bao-cao.docx", "206 → 208");
    }

    @Test
    @Order(4)
    void theFirstFileAgainWouldUndoTheCorrectionAndIsRefused() {
        int before = HOUSE.snapshots();
        Outcome<Loaded> again = HOUSE.load("figures.csv", Terminal.demo("figures.csv"), "");
        assertThat(House.codes(again)).containsExactly("R125");
        assertThat(HOUSE.snapshots()).isEqualTo(before);
        assertThat(HOUSE.number(CLUSTER, "2017", "HTX.NEW")).isEqualByComparingTo("208");
    }

    @Test
    @Order(5)
    void aReportKnownBeforePrintsWhatWasKnown() throws IOException {
        Path paper = HOUSE.folder().resolve("cu.html");
        HOUSE.run(
                "report",
                "--of",
                CLUSTER,
                "--year",
                "2017",
                "--known",
                "2018-02-01",
                "--format",
                "html",
                "--out",
                paper.toString());
        String words = Jsoup.parse(Files.readString(paper)).body().text();
        assertThat(words).contains("thành lập mới 206 HTX").doesNotContain("thành lập mới 208 HTX");
    }

    private static Revision accepted(String code, int year) {
        var organisation = HOUSE.bean(Organisations.class)
                .find(code, LocalDate.of(year, 12, 31), null)
                .orElseThrow();
        return HOUSE.bean(Reports.class)
                .accepted(organisation.id(), Period.year(year))
                .orElseThrow();
    }

    private static Table csv(String name, String text) {
        return HOUSE.bean(TabularFiles.class)
                .read(name, text.getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .getFirst();
    }

    private static byte[] workbook(String code, Period period, Workbooks.Filling filling) {
        return HOUSE.bean(Workbooks.class)
                .workbook(code, period, filling, Actor.operator())
                .orThrow();
    }

    private static byte[] typed(byte[] workbook, String code, double value) throws IOException {
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            for (var row : book.getSheetAt(0))
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(code))
                    row.getCell(5).setCellValue(value);
            book.write(out);
            return out.toByteArray();
        }
    }
}

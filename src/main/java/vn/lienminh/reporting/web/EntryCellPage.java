package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorText;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.SheetFigures;
import vn.lienminh.shell.Page;

/// Puts together what is known of one cell.
record EntryCellPage(Page page, Actor actor, Sheet sheet, Cell cell, UnaryOperator<String> names) {
    private static final int MOST = 12;

    /// @param files the file that an entry was taken from
    EntryCellView view(List<CellEntry> history, Function<CellEntry, Optional<String>> files) {
        EntryPage entry = new EntryPage(page, actor, sheet);
        CellWords words = words();
        SheetFigures figures = sheet.figures();
        List<EntryView.Remark> remarks = entry.checks(figures).remarks().stream()
                .filter(r -> r.cell().equals("" + cell.number()))
                .toList();
        return new EntryCellView(
                words.name(cell),
                entry.t(
                        "cell.about",
                        "period",
                        EntryPage.capital(entry.period(sheet.period())),
                        "n",
                        "" + cell.number()),
                entry.address() + "/entry#r" + cell.number(),
                "" + cell.number(),
                remarks,
                entry.typing() ? cures(figures) : List.of(),
                Objects.requireNonNullElse(sheet.questions().get(cell.number()), ""),
                indicator().map(this::definition).orElse(""),
                indicator().map(this::facts).orElse(List.of()),
                earlier(entry, words, figures),
                log(history, files));
    }

    private CellWords words() {
        return new CellWords(page.texts(), sheet.catalogue(), sheet.form());
    }

    private Optional<Indicator> indicator() {
        return sheet.catalogue().find(cell.indicator());
    }

    private String definition(Indicator indicator) {
        IndicatorText text = new IndicatorText(page.texts());
        String kind = text.kind(indicator.kind());
        return indicator.note().isEmpty() || page.language() == vn.lienminh.kernel.Language.VI
                ? kind
                : kind + ". " + indicator.note();
    }

    private List<ReportView.Pair> facts(Indicator indicator) {
        IndicatorText text = new IndicatorText(page.texts());
        List<ReportView.Pair> facts = new ArrayList<>();
        facts.add(pair("fact.range", text.range(indicator)));
        facts.add(pair("fact.time", text.overTime(indicator)));
        facts.add(pair("fact.space", text.overSpace(indicator)));
        if (!text.cumulative(indicator).isEmpty()) facts.add(pair("fact.cumulative", text.cumulative(indicator)));
        return facts;
    }

    private ReportView.Pair pair(String key, String value) {
        return new ReportView.Pair(page.t("reporting.entry." + key), value);
    }

    private List<EntryCellView.Cure> cures(SheetFigures figures) {
        return figures.cures(cell, page.language()).stream()
                .map(c -> new EntryCellView.Cure(c.rule(), sheet.text(cell).write(c.said())))
                .toList();
    }

    private List<ReportView.Pair> earlier(EntryPage entry, CellWords words, SheetFigures figures) {
        List<ReportView.Pair> earlier = new ArrayList<>();
        if (!cell.whole() || cell.part() == Cell.Part.BASE) return earlier;
        figures.earlier(cell.indicator()).forEach((period, amount) -> {
            if (earlier.size() < MOST)
                earlier.add(new ReportView.Pair(
                        EntryPage.capital(entry.period(period)),
                        amount == Amount.Missing.NOT_REPORTED ? "…" : words.amount(cell, amount)));
        });
        return earlier;
    }

    private List<EntryCellView.Line> log(List<CellEntry> history, Function<CellEntry, Optional<String>> files) {
        List<EntryCellView.Line> lines = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            CellEntry entry = history.get(i);
            String before = i + 1 < history.size() ? said(history.get(i + 1)) : "";
            lines.add(new EntryCellView.Line(
                    Vietnamese.moment(entry.at()), before, said(entry), by(entry, files), entry.note()));
        }
        return lines;
    }

    private String by(CellEntry entry, Function<CellEntry, Optional<String>> files) {
        return files.apply(entry)
                .map(file -> page.t("workbooks.from", "by", names.apply(entry.by()), "file", file))
                .orElseGet(() -> names.apply(entry.by()));
    }

    private String said(CellEntry entry) {
        return sheet.text(cell).write(entry.said());
    }
}

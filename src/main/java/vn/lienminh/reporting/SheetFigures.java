package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Finding;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.LiveChecks;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;

/// What the checks say of a sheet, and what is computed from it.
public final class SheetFigures {
    private final Sheet sheet;
    private final Draft draft;
    private final ReportOperands operands;
    private final ReportFigures figures;
    private final Map<Language, List<Remark>> remarks = new EnumMap<>(Language.class);

    SheetFigures(Sheet sheet, Draft draft) {
        this.sheet = sheet;
        this.draft = draft;
        SheetFacts facts = sheet.facts();
        this.operands = new ReportOperands(draft, facts.others(), facts.catalogue(), facts.today());
        this.figures = new ReportFigures(sheet.form(), draft.cells(), facts.catalogue());
    }

    /// A check that does not hold, the cell that it is about, and why that may be.
    ///
    /// @param cell null: it is about the report as a whole
    /// @param reason null: nobody gave a reason
    public record Remark(
            Finding finding,
            @Nullable Integer cell,
            @Nullable WarningReason reason) {
        public boolean isError() {
            return finding.isError();
        }

        /// A warning that nobody explained.
        public boolean open() {
            return !isError() && reason == null;
        }
    }

    Draft draft() {
        return draft;
    }

    /// In how many cells something stands.
    public int filled() {
        return draft.cells().size();
    }

    /// Errors first.
    public List<Remark> remarks(Language language) {
        return remarks.computeIfAbsent(language, this::judge);
    }

    private List<Remark> judge(Language language) {
        List<Remark> remarks = new ArrayList<>();
        for (Finding found : sheet.facts().checks().findings(operands, language)) {
            Finding finding = published(found) ? found.ofPublished() : found;
            remarks.add(new Remark(finding, cell(finding), reason(finding)));
        }
        remarks.sort((a, b) -> Boolean.compare(b.isError(), a.isError()));
        return remarks;
    }

    /// The same checks for the browser that the sheet is open in.
    public LiveChecks live(Language language) {
        return sheet.facts().checks().live(operands, sheet.form(), language);
    }

    /// Whether most of it was already printed elsewhere.
    public boolean printed() {
        return draft.origin().equals("published");
    }

    /// What the top revision says of a cell that was already printed elsewhere, as it would be typed.
    public Optional<String> published(Cell cell) {
        Revision top = sheet.top();
        CellValue value = top == null ? null : top.snapshot().cells().get(cell.number());
        boolean printed = value != null && !value.taken() && value.origin().equals("published");
        return printed ? Optional.of(sheet.text(cell).write(sheet.said(top, cell.number()))) : Optional.empty();
    }

    /// Of what was already printed elsewhere only the bounds refuse.
    private boolean published(Finding finding) {
        if (finding.indicator() == null) return printed();
        return sheet.form()
                .value(finding.indicator())
                .map(c -> draft.cells().get(c.number()))
                .map(value -> value.origin().equals("published"))
                .orElse(false);
    }

    private @Nullable Integer cell(Finding finding) {
        return finding.indicator() == null ? null : cellOf(finding.indicator()).orElse(null);
    }

    /// The cell that a remark about an indicator is shown at: its own, else that of its numerator, else its base.
    public Optional<Integer> cellOf(String code) {
        String numerator =
                sheet.catalogue().find(code).map(i -> i.parts().numerator()).orElse(null);
        return sheet.form()
                .value(code)
                .or(() -> numerator == null
                        ? sheet.form().base(code)
                        : sheet.form().value(numerator))
                .map(Cell::number);
    }

    private @Nullable WarningReason reason(Finding finding) {
        if (finding.isError()) return null;
        WarningReason found = sheet.reasons()
                .get(new WarningReason.Subject(
                        finding.rule(),
                        Objects.requireNonNullElse(finding.indicator(), ""),
                        Objects.requireNonNullElse(finding.dimension(), "")));
        return found == null || found.reason().isEmpty() ? null : found;
    }

    /// The warnings as they travel with a revision.
    List<Warning> warnings() {
        return remarks(Language.VI).stream()
                .filter(r -> !r.isError())
                .map(r -> new Warning(
                        r.finding().rule(),
                        String.valueOf(r.finding().indicator()),
                        r.finding().dimension(),
                        r.finding().message(),
                        r.reason() == null ? null : r.reason().reason()))
                .toList();
    }

    /// What the house computes: ratios, averages, and what a rule derives; by indicator, in the catalogue's order.
    public Map<String, Amount> computed() {
        Map<String, Amount> computed = new TreeMap<>();
        for (Indicator indicator : asked())
            if (!indicator.typed()) computed(indicator).ifPresent(a -> computed.put(indicator.code(), a));
        return computed;
    }

    private Optional<Amount> computed(Indicator indicator) {
        if (indicator.kind().hasParts()) return Optional.of(figures.value(indicator.code()));
        return sheet.facts().checks().derivation(indicator.code()).map(d -> d.of(operands));
    }

    /// The indicators that this report is asked for, typed and computed.
    public List<Indicator> asked() {
        return sheet.catalogue().indicators().stream()
                .filter(i -> i.askedOf(sheet.form().level()))
                .filter(i -> i.askedFor(sheet.period().length()))
                .toList();
    }

    /// What an indicator said in other periods, newest first.
    public Map<Period, Amount> earlier(String indicator) {
        Map<Period, Amount> earlier = new TreeMap<>(Comparator.reverseOrder());
        for (ReportOperands.Other other : sheet.facts().others())
            if (other.period().compareTo(sheet.period()) < 0)
                earlier.put(other.period(), other.figures().value(indicator));
        return earlier;
    }

    /// What a report of another period said; not reported where there is none.
    public Optional<ReportFigures> of(Period other) {
        return sheet.facts().others().stream()
                .filter(o -> o.period().equals(other))
                .map(ReportOperands.Other::figures)
                .findFirst();
    }

    /// What the organisation aims at in the year; empty: at nothing that was registered.
    public Optional<Amount> aim(String indicator) {
        return Optional.ofNullable(sheet.facts().aims().get(indicator));
    }

    /// A number that would make a check of a cell hold.
    public record Cure(String rule, CellEntry.Said said) {}

    /// What to type so that the two sides of a check are equal: the number more, or less, by their difference.
    public List<Cure> cures(Cell cell, Language language) {
        List<Cure> cures = new ArrayList<>();
        for (Remark remark : remarks(language)) {
            boolean mine = remark.cell() != null && remark.cell() == cell.number() && remark.isError();
            if (mine) Cures.of(sheet, cell, remark.finding(), language).ifPresent(cures::add);
        }
        return cures;
    }
}

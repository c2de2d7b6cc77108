package vn.lienminh.publications.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.planning.Progress;
import vn.lienminh.publications.Claims;
import vn.lienminh.publications.Sentence;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.Verdict;
import vn.lienminh.shell.charts.Bars;
import vn.lienminh.shell.charts.TileMap;

/// Makes the overview of a cluster's year from what its doors answered.
class OverviewPage {
    private static final List<String> HEADLINES =
            List.of("HTX.TOTAL", "HTX.NEW", "TV.HTX", "QTD.TOTAL", "THT.TOTAL", "VB.BANHANH", "TT.TYLE", "LM.TV.NEW");
    private static final List<String> COLUMNS =
            List.of("HTX.TOTAL", "HTX.NEW", "TV.HTX", "QTD.TOTAL", "THT.TOTAL", "THT.NEW", "VB.BANHANH");
    private static final String CHARTED = "HTX.NEW";
    private static final LocalDate NEW_BORDERS = LocalDate.of(2025, 7, 1);

    private final Page page;
    private final ClusterYear where;
    private final OverviewFacts facts;
    private final AmountText amounts;

    OverviewPage(Page page, ClusterYear where, OverviewFacts facts) {
        this.page = page;
        this.where = where;
        this.facts = facts;
        this.amounts = new AmountText(facts.catalogue(), page.language());
    }

    OverviewView view() {
        Optional<Standing> standing = facts.figures().values().stream()
                .map(Figure::standing)
                .filter(Objects::nonNull)
                .reduce(Standing::weaker);
        Coverage coverage = facts.coverage();
        return new OverviewView(
                page.t("publications.overview.title", "name", facts.scope().name(), "year", "" + where.year()),
                status(),
                standing,
                page.t("publications.overview.coverage", "coverage", coverage.toString()),
                notes(),
                HEADLINES.stream().flatMap(code -> headline(code).stream()).toList(),
                members(coverage),
                chart(),
                map(),
                facts.sentences(),
                facts.claims().stream().map(this::claim).toList(),
                facts.origin());
    }

    /// A total over fewer than all is said before anything else.
    private List<OverviewView.Note> notes() {
        return Stream.concat(OverviewNotes.partial(page, facts.divisions()).stream(), facts.notes().stream())
                .toList();
    }

    private String status() {
        int members = facts.scope().members().size();
        String heads = facts.heads().stream()
                .map(h -> h.organisation().name(page.language()))
                .collect(Collectors.joining(", "));
        String key = heads.isEmpty() ? "publications.overview.members" : "publications.overview.members.heads";
        return page.t(key, "count", "" + members, "heads", heads.replace("Hợp tác xã", "HTX"));
    }

    private String address(String code) {
        return page.link(where.address() + "/figures/" + code);
    }

    private Optional<OverviewView.Headline> headline(String code) {
        Figure figure = facts.figures().get(code);
        if (figure == null || !figure.present()) return Optional.empty();
        Indicator indicator = facts.catalogue().get(code);
        BigDecimal change = change(figure, indicator);
        Progress progress = facts.progress().get(code);
        BigDecimal percent =
                change != null || progress == null || progress.target().bySome() ? null : progress.percent();
        return Optional.of(new OverviewView.Headline(
                address(code),
                amounts.figure(figure),
                indicator.name(page.language()),
                change,
                percent == null ? null : Verdict.of(percent),
                percent == null ? "" : Vietnamese.number(percent, 1) + "%",
                figure.coverage(),
                figure.standing()));
    }

    /// Of a stock, and only over all units that have one now.
    private static @Nullable BigDecimal change(Figure figure, Indicator indicator) {
        Figure.Comparison comparison = figure.comparison();
        boolean shown = comparison != null && comparison.full() && indicator.kind() == IndicatorKind.STOCK;
        return comparison == null || !shown ? null : comparison.change();
    }

    private OverviewView.Members members(Coverage coverage) {
        List<String> codes =
                COLUMNS.stream().filter(c -> facts.figures().containsKey(c)).toList();
        List<OverviewView.Column> columns = new ArrayList<>();
        for (String code : codes) {
            Indicator indicator = facts.catalogue().get(code);
            columns.add(new OverviewView.Column(shortName(indicator), false));
            if (code.equals(codes.getFirst()))
                columns.add(new OverviewView.Column(
                        page.t("publications.overview.change", "year", "" + (where.year() - 1)), true));
        }
        List<OverviewView.Row> rows = facts.divisions().stream()
                .map(d -> new OverviewView.Row(
                        d.name(), page.link("/reports/" + facts.code(d) + "/" + where.year()), cells(codes, d)))
                .toList();
        Figures.Division whole = new Figures.Division(
                facts.scope().party(), "", false, List.copyOf(facts.figures().values()));
        return new OverviewView.Members(columns, rows, cells(codes, whole), coverage);
    }

    /// The words of a narrow column, where there are some.
    private String shortName(Indicator indicator) {
        String key = "publications.short." + indicator.code();
        return page.texts().has(key) ? page.t(key) : indicator.name(page.language());
    }

    private List<OverviewView.Cell> cells(List<String> codes, Figures.Division division) {
        List<OverviewView.Cell> cells = new ArrayList<>();
        for (String code : codes) {
            Optional<Figure> figure = division.figure(code);
            String text = figure.filter(f -> f.value() != Amount.Missing.NOT_REPORTED)
                    .map(amounts::figure)
                    .orElse("");
            cells.add(new OverviewView.Cell(text, address(code), null));
            if (code.equals(codes.getFirst())) {
                BigDecimal change = figure.map(Figure::comparison)
                        .map(Figure.Comparison::change)
                        .orElse(null);
                cells.add(new OverviewView.Cell("", address(code), change));
            }
        }
        return cells;
    }

    private static @Nullable BigDecimal exact(Optional<Figure> figure) {
        return figure.map(Figure::value)
                .map(v -> v instanceof Amount.Exactly(BigDecimal value) ? value : null)
                .orElse(null);
    }

    private Optional<OverviewView.Chart> chart() {
        Figure whole = facts.figures().get(CHARTED);
        if (whole == null || !(whole.value() instanceof Amount.Exactly(BigDecimal sum)) || sum.signum() <= 0)
            return Optional.empty();
        Map<String, Amount> targets = facts.memberTargets();
        List<Bars.Row> rows = facts.divisions().stream()
                .map(d -> new Bars.Row(
                        d.name(),
                        exact(d.figure(CHARTED)),
                        Optional.ofNullable(targets.get(facts.code(d)))
                                .map(Amount::number)
                                .orElse(null),
                        address(CHARTED)))
                .toList();
        Bars bars = new Bars("", rows);
        Bars.Row top = bars.rows().getFirst();
        BigDecimal most = top.value();
        if (most == null) return Optional.empty();
        BigDecimal share = most.multiply(BigDecimal.valueOf(100)).divide(sum, MathContext.DECIMAL64);
        String title = page.t(
                "publications.overview.chart",
                "name",
                top.label(),
                "n",
                Vietnamese.number(most),
                "percent",
                Vietnamese.number(share, 0),
                "total",
                Vietnamese.number(sum));
        String key = bars.hasTargets() ? "publications.overview.chart.targets" : "publications.overview.chart.plain";
        return Optional.of(
                new OverviewView.Chart(title, page.t(key, "year", "" + where.year()), new Bars(title, rows)));
    }

    private Optional<OverviewView.Map> map() {
        if (facts.onMap().isEmpty()) return Optional.empty();
        boolean isNew = !facts.map().isBefore(NEW_BORDERS);
        List<TileMap.Area> areas = facts.onMap().stream()
                .map(d -> new TileMap.Area(facts.provinceCode(d), d.name(), exact(d.figure(CHARTED)), d.partial()))
                .toList();
        String subtitle = page.t(isNew ? "publications.overview.map.34" : "publications.overview.map.63");
        String title = page.t("publications.overview.map", "year", "" + where.year());
        TileMap map = new TileMap(isNew ? TileMap.Borders.OF_34 : TileMap.Borders.OF_63, title, areas, page.texts());
        String here = page.link(where.address());
        return Optional.of(new OverviewView.Map(
                title,
                subtitle,
                map,
                Page.with(here, "map", where.year() + "-12-31") + "#map",
                Page.with(here, "map", "2026-01-01") + "#map",
                isNew));
    }

    private OverviewView.ClaimRow claim(Claims.Compared compared) {
        String code = compared.claim().indicator();
        Catalogue catalogue = facts.catalogue();
        Indicator indicator = catalogue.get(code);
        return new OverviewView.ClaimRow(
                indicator.name(page.language()),
                address(code),
                amounts.figure(compared.figure()),
                amounts.amount(indicator, compared.claim().amount()),
                compared.agrees());
    }

    static List<Sentence> ready(List<Sentence> sentences, String... codes) {
        return sentences.stream()
                .filter(s -> s.bounds().stream().anyMatch(b -> List.of(codes).contains(b.token())))
                .toList();
    }
}

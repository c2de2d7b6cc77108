package vn.lienminh.emulation.scoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lienminh.emulation.scoring.Arithmetic;
import vn.lienminh.emulation.scoring.Criterion;
import vn.lienminh.emulation.scoring.Fraction;
import vn.lienminh.emulation.scoring.Line;
import vn.lienminh.emulation.scoring.Opinion;
import vn.lienminh.emulation.scoring.Ranked;
import vn.lienminh.emulation.scoring.ScoreSheet;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Sensitivity;
import vn.lienminh.emulation.scoring.Stage;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the page of a cluster's scores.
class ScoresPage {
    private static final BigDecimal CLOSE = new BigDecimal("0.5");
    private static final Fraction HUNDRED = Fraction.of(100);

    private final Page page;
    private final ClusterYear where;
    private final ScoreTable table;
    private final List<Head> heads;
    private final List<Sensitivity.Neighbours> neighbours;
    private final Arithmetic arithmetic;

    ScoresPage(
            Page page, ClusterYear where, ScoreTable table, List<Head> heads, List<Sensitivity.Neighbours> neighbours) {
        this.page = page;
        this.where = where;
        this.table = table;
        this.heads = heads;
        this.neighbours = neighbours;
        this.arithmetic = new Arithmetic(page.texts());
    }

    /// @param shown whose sheet is shown
    /// @param open the stages at which the reader may speak of it
    ScoresView view(String shown, List<Stage> open) {
        Ranked first = table.ranking().getFirst();
        List<Criterion> groups = table.set().below("").stream()
                .filter(c -> !c.formula().outside())
                .toList();
        return new ScoresView(
                page.t("emulation.scores.title", "year", "" + where.year()),
                status(first),
                state(),
                page.link(where.address() + "/scores.json"),
                groups.stream()
                        .map(g -> new ScoresView.Group(
                                g.code(), g.name(), points(first.sheet().assigned(g.code()), 0)))
                        .toList(),
                table.ranking().stream().map(r -> place(r, groups, shown)).toList(),
                notes(first),
                table.of(shown).map(Ranked::sheet).map(this::sheet),
                open.isEmpty() ? Optional.empty() : Optional.of(form(shown, open)));
    }

    private ScoresView.Form form(String shown, List<Stage> open) {
        return new ScoresView.Form(
                where.address() + "/scores/opinions",
                shown,
                table.set().leaves().stream()
                        .filter(table.set()::assigned)
                        .map(c -> new ScoresView.Choice(c.code(), title(c)))
                        .toList(),
                open.stream()
                        .map(s -> new ScoresView.Choice(s.word(), page.t("emulation.sheet.stage." + s.word())))
                        .toList());
    }

    private static String title(Criterion criterion) {
        return (criterion.formula().outside() ? "" : criterion.code() + " ") + criterion.name();
    }

    private String status(Ranked first) {
        boolean tied = first.tied();
        return page.t(
                tied ? "emulation.scores.status.tied" : "emulation.scores.status",
                "name",
                name(first.sheet().unit()),
                "points",
                points(first.sheet().total()),
                "assigned",
                points(first.sheet().assigned(), 0));
    }

    private String state() {
        if (table.ranking().stream().anyMatch(r -> !r.sheet().complete())) return page.t("emulation.scores.incomplete");
        String published = table.publishedAt() == null
                ? page.t("emulation.scores.unpublished")
                : page.t("emulation.scores.published", "at", Vietnamese.moment(table.publishedAt()));
        return table.stage()
                        .map(s -> page.t("emulation.scores.by", "stage", page.t("emulation.stage." + s.word())))
                        .orElse(page.t("emulation.scores.by.figures"))
                + " · " + published;
    }

    private ScoresView.Place place(Ranked ranked, List<Criterion> groups, String shown) {
        ScoreSheet sheet = ranked.sheet();
        return new ScoresView.Place(
                "" + ranked.rank(),
                ranked.tied(),
                name(sheet.unit()),
                page.link(Page.with(where.address() + "/scores", "unit", sheet.unit())),
                points(sheet.total()),
                Vietnamese.number(sheet.share().times(HUNDRED).rounded(2), 2) + "%",
                groups.stream().map(g -> points(sheet.points(g.code()))).toList(),
                sheet.unit().equals(shown));
    }

    private List<ScoresView.Note> notes(Ranked first) {
        List<ScoresView.Note> notes = new ArrayList<>();
        boolean leads = heads.stream()
                .anyMatch(h -> h.role() != Head.Role.DEPUTY
                        && h.organisation().code().equals(first.sheet().unit()));
        if (leads)
            notes.add(new ScoresView.Note(
                    false,
                    page.t("emulation.scores.head.heading"),
                    page.t("emulation.scores.head", "name", name(first.sheet().unit()))));
        for (Sensitivity.Neighbours pair : neighbours) if (pair.gap().compareTo(CLOSE) <= 0) notes.add(close(pair));
        return notes;
    }

    private ScoresView.Note close(Sensitivity.Neighbours pair) {
        String upper = name(pair.upper().sheet().unit());
        String lower = name(pair.lower().sheet().unit());
        String heading = page.t(
                "emulation.scores.close.heading",
                "one",
                "" + pair.upper().rank(),
                "other",
                "" + pair.lower().rank(),
                "gap",
                points(pair.gap()));
        if (pair.swaps().isEmpty())
            return new ScoresView.Note(
                    true, heading, page.t("emulation.scores.close.none", "upper", upper, "lower", lower));
        Sensitivity.Swap swap = pair.swaps().getFirst();
        return new ScoresView.Note(
                true,
                heading,
                page.t(
                        "emulation.scores.close",
                        "upper",
                        upper,
                        "lower",
                        lower,
                        "criterion",
                        table.set().find(swap.criterion()).orElseThrow().name(),
                        "needed",
                        Vietnamese.number(swap.needed()),
                        "now",
                        Vietnamese.number(swap.now())));
    }

    private ScoresView.Sheet sheet(ScoreSheet sheet) {
        List<Stage> stages = table.opinions().stream()
                .filter(o -> o.unit().equals(sheet.unit()) && decides(o))
                .map(Opinion::stage)
                .distinct()
                .sorted()
                .toList();
        List<ScoreSheet> versions = new ArrayList<>();
        versions.add(table.after(Stage.SELF, sheet.unit()).orElseThrow());
        for (Stage stage : stages)
            if (stage != Stage.SELF)
                versions.add(table.after(stage, sheet.unit()).orElseThrow());
        List<String> heads = new ArrayList<>();
        heads.add(page.t("emulation.sheet.stage.self"));
        for (Stage stage : stages) if (stage != Stage.SELF) heads.add(page.t("emulation.sheet.stage." + stage.word()));
        List<ScoresView.Row> rows = new ArrayList<>();
        for (Criterion criterion : table.set().criteria())
            rows.add(criterion.group() ? group(criterion, versions) : line(criterion, versions));
        return new ScoresView.Sheet(
                page.t("emulation.sheet.title", "name", name(sheet.unit())),
                page.t("emulation.sheet.rule", "decimals", "" + table.set().decimals()),
                heads,
                rows,
                total(versions));
    }

    private boolean decides(Opinion opinion) {
        return table.set().find(opinion.criterion()).filter(c -> !c.byPeople()).isPresent();
    }

    private ScoresView.Row group(Criterion criterion, List<ScoreSheet> versions) {
        return new ScoresView.Row(
                true,
                criterion.code() + ". " + criterion.name(),
                "",
                points(versions.getFirst().assigned(criterion.code()), 0),
                "",
                versions.stream().map(v -> points(v.points(criterion.code()))).toList(),
                "",
                "",
                false);
    }

    private ScoresView.Row line(Criterion criterion, List<ScoreSheet> versions) {
        List<Line> lines = versions.stream()
                .map(v -> v.line(criterion.code()).orElseThrow())
                .toList();
        boolean none = lines.getFirst().state() != Line.State.SCORED;
        Optional<Opinion> last = table.opinions().stream()
                .filter(o -> o.unit().equals(versions.getFirst().unit())
                        && o.criterion().equals(criterion.code())
                        && !o.reason().isEmpty())
                .max(Comparator.comparing(Opinion::stage));
        return new ScoresView.Row(
                false,
                title(criterion),
                criterion.indicators().isEmpty()
                        ? ""
                        : address(criterion.indicators().getFirst()),
                points(criterion.max(), 0),
                arithmetic.of(lines.getFirst(), table.set().year()),
                lines.stream()
                        .map(l -> l.state() == Line.State.SCORED ? points(l.points()) : "–")
                        .toList(),
                difference(lines.getFirst().points(), lines.getLast().points()),
                last.map(this::reason).orElse(""),
                none);
    }

    private String reason(Opinion opinion) {
        String who = opinion.scorer().isEmpty()
                ? page.t("emulation.stage." + opinion.stage().word())
                : name(opinion.scorer());
        return page.t("emulation.sheet.reason", "who", who, "reason", opinion.reason());
    }

    private ScoresView.Row total(List<ScoreSheet> versions) {
        return new ScoresView.Row(
                true,
                page.t("emulation.sheet.total"),
                "",
                points(versions.getFirst().assigned(), 0),
                "",
                versions.stream().map(v -> points(v.total())).toList(),
                difference(versions.getFirst().total(), versions.getLast().total()),
                "",
                false);
    }

    private String difference(BigDecimal first, BigDecimal last) {
        BigDecimal difference = last.subtract(first);
        return difference.signum() == 0 ? "" : (difference.signum() > 0 ? "+" : "") + points(difference);
    }

    private String address(String indicator) {
        return page.link(where.address() + "/figures/" + indicator);
    }

    private String name(String code) {
        return table.members().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(this::shortName)
                .orElse(code);
    }

    private String shortName(Organisation organisation) {
        return organisation.name(page.language()).replaceFirst("^Liên minh (HTX|Hợp tác xã) (tỉnh|thành phố|TP) ", "");
    }

    private String points(BigDecimal points) {
        return Vietnamese.number(points, table.set().decimals());
    }

    private static String points(BigDecimal points, int decimals) {
        BigDecimal plain = points.stripTrailingZeros();
        return Vietnamese.number(plain, Math.max(decimals, plain.scale()));
    }
}

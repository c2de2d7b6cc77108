package vn.lienminh.emulation.scoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienminh.emulation.scoring.Criterion;
import vn.lienminh.emulation.scoring.Fraction;
import vn.lienminh.emulation.scoring.Ranked;
import vn.lienminh.emulation.scoring.ScoreSheet;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Sensitivity;
import vn.lienminh.emulation.scoring.Stage;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the page of a cluster's scores.
class ScoresPage {
    private static final BigDecimal CLOSE = new BigDecimal("0.5");
    private static final Fraction HUNDRED = Fraction.of(100);

    private final Page page;
    private final ClusterYear where;
    private final ScoreTable table;
    private final CrossFacts.Told told;
    private final List<Head> heads;
    private final List<Sensitivity.Neighbours> neighbours;
    private final ScoreWords words;

    ScoresPage(
            Page page,
            ClusterYear where,
            ScoreTable table,
            CrossFacts.Told told,
            List<Head> heads,
            List<Sensitivity.Neighbours> neighbours) {
        this.told = told;
        this.page = page;
        this.where = where;
        this.table = table;
        this.heads = heads;
        this.neighbours = neighbours;
        this.words = new ScoreWords(page, table);
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
                                g.code(),
                                g.name(),
                                ScoreWords.points(first.sheet().assigned(g.code()), 0)))
                        .toList(),
                table.ranking().stream().map(r -> place(r, groups, shown)).toList(),
                notes(first),
                table.of(shown).map(Ranked::sheet).map(new SheetPage(page, where, table, told)::view),
                open.isEmpty() ? Optional.empty() : Optional.of(form(shown, open)),
                cross(shown));
    }

    private ScoresView.Form form(String shown, List<Stage> open) {
        return new ScoresView.Form(
                where.address() + "/scores/opinions",
                shown,
                table.set().leaves().stream()
                        .filter(table.set()::assigned)
                        .map(c -> new ScoresView.Choice(c.code(), ScoreWords.title(c)))
                        .toList(),
                open.stream()
                        .map(s -> new ScoresView.Choice(s.word(), page.t("emulation.sheet.stage." + s.word())))
                        .toList(),
                told.own().contains(shown) ? where.address() + "/scores/evidence/" + shown : "");
    }

    private CrossView cross(String shown) {
        String scores = where.address() + "/scores";
        return new CrossView(
                scores + "/scorers",
                told.assigns(),
                told.blind(),
                told.scorers().stream()
                        .map(s -> new CrossView.Pair(
                                words.name(s.unit()), Page.with(scores, "unit", s.unit()), words.name(s.scorer())))
                        .toList(),
                table.members().stream()
                        .map(m -> new ScoresView.Choice(m.code(), words.name(m.code())))
                        .toList(),
                told.scorers().stream()
                                .anyMatch(s ->
                                        s.unit().equals(shown) && told.own().contains(s.scorer()))
                        ? shown
                        : "");
    }

    private String status(Ranked first) {
        boolean tied = first.tied();
        return page.t(
                tied ? "emulation.scores.status.tied" : "emulation.scores.status",
                "name",
                words.name(first.sheet().unit()),
                "points",
                words.points(first.sheet().total()),
                "assigned",
                ScoreWords.points(first.sheet().assigned(), 0));
    }

    private String state() {
        if (table.ranking().stream().anyMatch(r -> !r.sheet().complete())) return page.t("emulation.scores.incomplete");
        String published = table.publishedAt() == null
                ? page.t("emulation.scores.unpublished")
                : page.t("emulation.scores.published", "at", Vietnamese.moment(table.publishedAt()));
        String by = table.stage()
                .map(s -> page.t("emulation.scores.by", "stage", page.t("emulation.stage." + s.word())))
                .orElse(page.t("emulation.scores.by.figures"));
        return by + (told.voted() ? "" : page.t("emulation.scores.not-voted")) + " · " + published;
    }

    private ScoresView.Place place(Ranked ranked, List<Criterion> groups, String shown) {
        ScoreSheet sheet = ranked.sheet();
        return new ScoresView.Place(
                "" + ranked.rank(),
                ranked.tied(),
                words.name(sheet.unit()),
                page.link(Page.with(where.address() + "/scores", "unit", sheet.unit())),
                words.points(sheet.total()),
                Vietnamese.number(sheet.share().times(HUNDRED).rounded(2), 2) + "%",
                groups.stream().map(g -> words.points(sheet.points(g.code()))).toList(),
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
                    page.t(
                            "emulation.scores.head",
                            "name",
                            words.name(first.sheet().unit()))));
        for (Sensitivity.Neighbours pair : neighbours) if (pair.gap().compareTo(CLOSE) <= 0) notes.add(close(pair));
        return notes;
    }

    private ScoresView.Note close(Sensitivity.Neighbours pair) {
        String upper = words.name(pair.upper().sheet().unit());
        String lower = words.name(pair.lower().sheet().unit());
        String heading = page.t(
                "emulation.scores.close.heading",
                "one",
                "" + pair.upper().rank(),
                "other",
                "" + pair.lower().rank(),
                "gap",
                words.points(pair.gap()));
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
}

package vn.lienminh.emulation.scoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.emulation.scoring.Arithmetic;
import vn.lienminh.emulation.scoring.Criterion;
import vn.lienminh.emulation.scoring.Line;
import vn.lienminh.emulation.scoring.Opinion;
import vn.lienminh.emulation.scoring.Reply;
import vn.lienminh.emulation.scoring.ScoreSheet;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Stage;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the sheet of one unit: each criterion with its arithmetic, after each stage that decided otherwise.
class SheetPage {
    private final Page page;
    private final ClusterYear where;
    private final ScoreTable table;
    private final ScoreWords words;
    private final CrossFacts.Told told;
    private final Arithmetic arithmetic;

    SheetPage(Page page, ClusterYear where, ScoreTable table, CrossFacts.Told told) {
        this.told = told;
        this.page = page;
        this.where = where;
        this.table = table;
        this.words = new ScoreWords(page, table);
        this.arithmetic = new Arithmetic(page.texts());
    }

    ScoresView.Sheet view(ScoreSheet sheet) {
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
                sheet.unit(),
                page.t("emulation.sheet.title", "name", words.name(sheet.unit())),
                page.t("emulation.sheet.rule", "decimals", "" + table.set().decimals()),
                heads,
                differences(versions),
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
                ScoreWords.points(versions.getFirst().assigned(criterion.code()), 0),
                "",
                versions.stream()
                        .map(v -> words.points(v.points(criterion.code())))
                        .toList(),
                "",
                "",
                List.of(),
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
                ScoreWords.title(criterion),
                criterion.indicators().isEmpty()
                        ? ""
                        : address(criterion.indicators().getFirst()),
                ScoreWords.points(criterion.max(), 0),
                arithmetic.of(lines.getFirst(), table.set().year()),
                lines.stream()
                        .map(l -> l.state() == Line.State.SCORED ? words.points(l.points()) : "–")
                        .toList(),
                difference(lines.getFirst().points(), lines.getLast().points()),
                last.map(this::reason).orElse(""),
                files(versions.getFirst().unit(), criterion.code()),
                none);
    }

    private String reason(Opinion opinion) {
        return page.t("emulation.sheet.reason", "who", who(opinion), "reason", opinion.reason());
    }

    private String who(Opinion opinion) {
        return opinion.scorer().isEmpty()
                ? page.t("emulation.stage." + opinion.stage().word())
                : words.name(opinion.scorer());
    }

    private ScoresView.Row total(List<ScoreSheet> versions) {
        return new ScoresView.Row(
                true,
                page.t("emulation.sheet.total"),
                "",
                ScoreWords.points(versions.getFirst().assigned(), 0),
                "",
                versions.stream().map(v -> words.points(v.total())).toList(),
                difference(versions.getFirst().total(), versions.getLast().total()),
                "",
                List.of(),
                false);
    }

    /// What others decided otherwise than the figures, and the unit has not taken; the meeting has the last word.
    private List<ScoresView.Difference> differences(List<ScoreSheet> versions) {
        String unit = versions.getFirst().unit();
        List<ScoresView.Difference> open = new ArrayList<>();
        for (Criterion criterion : table.set().leaves())
            latest(unit, criterion.code())
                    .filter(o -> decides(o) && o.stage() != Stage.SELF && o.stage() != Stage.FINAL)
                    .ifPresent(o -> difference(criterion, o, versions).ifPresent(open::add));
        return open;
    }

    private Optional<Opinion> latest(String unit, String criterion) {
        return table.opinions().stream()
                .filter(o -> o.unit().equals(unit) && o.criterion().equals(criterion))
                .max(Comparator.comparing(Opinion::stage));
    }

    private Optional<ScoresView.Difference> difference(
            Criterion criterion, Opinion opinion, List<ScoreSheet> versions) {
        BigDecimal computed =
                versions.getFirst().line(criterion.code()).orElseThrow().points();
        List<Reply> replies = told.replies().stream()
                .filter(r -> r.unit().equals(opinion.unit())
                        && r.criterion().equals(criterion.code())
                        && !r.at().isBefore(opinion.at()))
                .toList();
        boolean taken = replies.stream().anyMatch(Reply::accepts);
        if (taken || computed.compareTo(opinion.value()) == 0) return Optional.empty();
        String points = words.points(opinion.value());
        return Optional.of(new ScoresView.Difference(
                criterion.code(),
                page.t(
                        "emulation.difference",
                        "criterion",
                        ScoreWords.title(criterion),
                        "who",
                        who(opinion),
                        "points",
                        points,
                        "computed",
                        words.points(computed)),
                opinion.reason(),
                replies.stream()
                        .map(r -> page.t(
                                "emulation.difference.reply", "at", Vietnamese.moment(r.at()), "words", r.words()))
                        .toList(),
                told.own().contains(opinion.unit()) ? where.address() + "/scores/replies" : "",
                page.t("emulation.difference.take", "points", points)));
    }

    private List<ScoresView.Document> files(String unit, String criterion) {
        String address = where.address() + "/scores/evidence/" + unit + "/" + criterion + "/";
        boolean own = told.own().contains(unit);
        return table.evidence().getOrDefault(unit, Map.of()).getOrDefault(criterion, List.of()).stream()
                .map(f -> new ScoresView.Document(
                        f.name(), address + f.id(), own ? address + f.id() + "/withdrawals" : ""))
                .toList();
    }

    private String difference(BigDecimal first, BigDecimal last) {
        BigDecimal difference = last.subtract(first);
        return difference.signum() == 0 ? "" : (difference.signum() > 0 ? "+" : "") + words.points(difference);
    }

    private String address(String indicator) {
        return page.link(where.address() + "/figures/" + indicator);
    }
}

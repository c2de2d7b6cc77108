package vn.lienminh.emulation.scoring.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lienminh.emulation.scoring.Arithmetic;
import vn.lienminh.emulation.scoring.Criterion;
import vn.lienminh.emulation.scoring.Line;
import vn.lienminh.emulation.scoring.Opinion;
import vn.lienminh.emulation.scoring.ScoreSheet;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Stage;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the sheet of one unit: each criterion with its arithmetic, after each stage that decided otherwise.
class SheetPage {
    private final Page page;
    private final ClusterYear where;
    private final ScoreTable table;
    private final ScoreWords words;
    private final Arithmetic arithmetic;

    SheetPage(Page page, ClusterYear where, ScoreTable table) {
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
                page.t("emulation.sheet.title", "name", words.name(sheet.unit())),
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
                ScoreWords.points(versions.getFirst().assigned(criterion.code()), 0),
                "",
                versions.stream()
                        .map(v -> words.points(v.points(criterion.code())))
                        .toList(),
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
                none);
    }

    private String reason(Opinion opinion) {
        String who = opinion.scorer().isEmpty()
                ? page.t("emulation.stage." + opinion.stage().word())
                : words.name(opinion.scorer());
        return page.t("emulation.sheet.reason", "who", who, "reason", opinion.reason());
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
                false);
    }

    private String difference(BigDecimal first, BigDecimal last) {
        BigDecimal difference = last.subtract(first);
        return difference.signum() == 0 ? "" : (difference.signum() > 0 ? "+" : "") + words.points(difference);
    }

    private String address(String indicator) {
        return page.link(where.address() + "/figures/" + indicator);
    }
}

package vn.lienminh.emulation.awards.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Progress;
import vn.lienminh.planning.Targets;

/// The achievement report of an alliance (báo cáo thành tích của tập thể), with figures of accepted reports alone.
@Component
class Achievements {
    private static final List<String> FEATURES = List.of("HTX.TOTAL", "QTD.TOTAL", "LM.TV.TOTAL");

    private final PaperWords words;
    private final AwardCatalogue catalogue;
    private final Indicators indicators;
    private final Figures figures;
    private final Targets targets;
    private final Decisions decisions;

    Achievements(
            PaperWords words,
            AwardCatalogue catalogue,
            Indicators indicators,
            Figures figures,
            Targets targets,
            Decisions decisions) {
        this.words = words;
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.figures = figures;
        this.targets = targets;
        this.decisions = decisions;
    }

    Paper paper(Proposal proposal, Organisation alliance) {
        int year = proposal.year();
        String award = catalogue.get(proposal.award()).name(Language.VI);
        Period period = Period.year(year);
        return new Paper(
                year + "_BCTT_" + alliance.code(),
                words.ofAlliance(alliance, year),
                words.t("report.kind"),
                List.of(words.t("report.subject", "award", award, "year", "" + year)),
                blocks(proposal, alliance, period),
                new Paper.Signature(List.of(words.t("chair")), ""),
                List.of(words.t("report.recipients").split("\\|")),
                List.of(),
                words.t("foot", "cluster", alliance.code(), "year", "" + year));
    }

    private List<Paper.Block> blocks(Proposal proposal, Organisation alliance, Period period) {
        Catalogue known = indicators.on(period.end());
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading(1, words.t("report.features")));
        blocks.add(features(alliance, period, known));
        blocks.add(new Paper.Heading(1, words.t("report.achievements")));
        List<Progress> progress =
                targets.progress(new Party.Organisation(alliance.code()), period.year(), period, View.NOW);
        if (!progress.isEmpty()) {
            blocks.add(PaperWords.words(words.t("report.targets", "year", "" + period.year())));
            blocks.add(table(progress, known));
        }
        if (!proposal.merit().isEmpty()) blocks.add(PaperWords.words(proposal.merit()));
        blocks.add(new Paper.Heading(1, words.t("report.awards")));
        List<Given> given = decisions.history(alliance.id()).stream()
                .filter(g -> g.stands()
                        && alliance.id().equals(g.proposal().organisation())
                        && g.proposal().id() != proposal.id())
                .toList();
        if (given.isEmpty()) blocks.add(PaperWords.words(words.t("report.no-awards")));
        for (Given one : given) blocks.add(PaperWords.words(award(one)));
        return blocks;
    }

    private String award(Given given) {
        return words.t(
                "report.award",
                "award",
                catalogue.get(given.proposal().award()).name(Language.VI),
                "year",
                "" + given.proposal().year(),
                "number",
                given.decision().number(),
                "day",
                Vietnamese.day(given.decision().day()),
                "body",
                given.decision().body());
    }

    private Paper.Paragraph features(Organisation alliance, Period period, Catalogue known) {
        List<Paper.Run> runs = new ArrayList<>();
        runs.add(new Paper.Words(words.t("report.has", "name", alliance.nameVi(), "year", "" + period.year())));
        List<String> codes =
                FEATURES.stream().filter(c -> known.find(c).isPresent()).toList();
        if (figures.of(new Party.Organisation(alliance.code()), period, codes, View.NOW)
                instanceof Outcome.Done<List<Figure>>(List<Figure> all))
            for (Figure figure : all) {
                if (!figure.value().present()) continue;
                if (runs.size() > 1) runs.add(new Paper.Words(", "));
                runs.add(number(figure.value(), figure.indicator(), period));
                runs.add(new Paper.Words(" " + unit(known.get(figure.indicator()))));
            }
        runs.add(new Paper.Words("."));
        return new Paper.Paragraph(runs);
    }

    private static String unit(Indicator indicator) {
        String name = indicator.name(Language.VI).replaceFirst("^Tổng số ", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Paper.Number number(Amount amount, String indicator, Period period) {
        return new Paper.Number(text(amount), amount.number(), indicator + "@" + period);
    }

    private static String text(Amount amount) {
        BigDecimal number = amount.number();
        if (number == null) return "–";
        String plain = Vietnamese.number(
                number.stripTrailingZeros().scale() > 1 ? number.setScale(1, RoundingMode.HALF_UP) : number);
        BigDecimal upper = amount.upper();
        String sign = switch (amount) {
            case Amount.AtLeast _ -> "≥ ";
            case Amount.MoreThan _ -> "> ";
            case Amount.AtMost _ -> "≤ ";
            case Amount.LessThan _ -> "< ";
            default -> "";
        };
        return sign + plain + (upper == null ? "" : "–" + Vietnamese.number(upper));
    }

    private Paper.Grid table(List<Progress> progress, Catalogue known) {
        List<Paper.Column> columns = List.of(
                new Paper.Column(words.t("list.number"), 1, true),
                new Paper.Column(words.t("report.indicator"), 7, false),
                new Paper.Column(words.t("report.target"), 3, true),
                new Paper.Column(words.t("report.result"), 3, true),
                new Paper.Column(words.t("report.percent"), 2, true));
        List<Paper.Row> rows = new ArrayList<>();
        for (Progress one : progress) {
            String indicator = one.target().indicator();
            BigDecimal percent = one.percent();
            rows.add(new Paper.Row(
                    Paper.RowKind.NORMAL,
                    List.of(
                            Paper.Cell.text("" + (rows.size() + 1)),
                            Paper.Cell.text(known.find(indicator)
                                    .map(i -> i.name(Language.VI))
                                    .orElse(indicator)),
                            Paper.Cell.text(text(one.target().amount())),
                            new Paper.Cell(text(one.result()), one.result().number(), indicator + "@" + one.period()),
                            Paper.Cell.text(percent == null ? "–" : Vietnamese.number(percent, 1)))));
        }
        return new Paper.Grid("", "", columns, rows);
    }
}

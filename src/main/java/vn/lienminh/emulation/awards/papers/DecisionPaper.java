package vn.lienminh.emulation.awards.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.decisions.Decision;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// A decision on awards with the list of what it gives (quyết định khen thưởng).
@Component
class DecisionPaper {
    private final PaperWords words;
    private final AwardCatalogue catalogue;

    DecisionPaper(PaperWords words, AwardCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    /// @param given by one decision, at least one
    Paper paper(List<Given> given) {
        Decision decision = given.getFirst().decision();
        String body = decision.body();
        List<Organisation> members = words.members(decision.cluster(), decision.year());
        String awards = given.stream()
                .map(g -> catalogue.get(g.proposal().award()).name(Language.VI))
                .distinct()
                .collect(Collectors.joining(", "));
        List<Paper.Block> blocks = new ArrayList<>(words.grounds(
                decision.day(),
                List.of(words.t(
                        "decision.asked",
                        "cluster",
                        words.clusterName(decision.cluster()),
                        "year",
                        "" + decision.year()))));
        blocks.add(
                new Paper.Part(words.t("decision.chair", "body", PaperWords.upper(body)), words.t("decision.decides")));
        blocks.add(PaperWords.words(
                words.t("decision.1", "awards", awards, "n", "" + given.size(), "year", "" + decision.year())));
        blocks.add(PaperWords.words(words.t("decision.2", "law", law(decision), "sum", sum(given))));
        blocks.add(PaperWords.words(words.t("decision.3")));
        return new Paper(
                decision.day().getYear() + "_QD_khen-thuong_" + decision.id(),
                words.ofBody(body, decision.number(), decision.day()),
                words.t("decision.kind"),
                List.of(words.t("decision.subject", "awards", awards, "year", "" + decision.year())),
                blocks,
                new Paper.Signature(List.of(words.t("chair")), ""),
                List.of(words.t("decision.recipients").split("\\|")),
                List.of(list(given, members)),
                decision.origin().equals("illustrative") ? words.t("decision.invented") : "");
    }

    private String law(Decision decision) {
        return catalogue.law(decision.law()).map(l -> l.name()).orElse(decision.law());
    }

    private static String sum(List<Given> given) {
        return Vietnamese.number(given.stream().map(Given::paid).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Paper.Appendix list(List<Given> given, List<Organisation> members) {
        List<Paper.Column> columns = List.of(
                new Paper.Column(words.t("list.number"), 1, true),
                new Paper.Column(words.t("list.name"), 7, false),
                new Paper.Column(words.t("list.award"), 3, false),
                new Paper.Column(words.t("list.times"), 2, true),
                new Paper.Column(words.t("list.money"), 3, true));
        List<Paper.Row> rows = new ArrayList<>();
        for (Given one : given)
            rows.add(new Paper.Row(
                    Paper.RowKind.NORMAL,
                    List.of(
                            Paper.Cell.text("" + (rows.size() + 1)),
                            Paper.Cell.text(Submission.who(one.proposal(), members)),
                            Paper.Cell.text(
                                    catalogue.get(one.proposal().award()).name(Language.VI)),
                            Paper.Cell.text(Vietnamese.number(one.coefficient())),
                            Paper.Cell.text(Vietnamese.number(one.paid())))));
        rows.add(new Paper.Row(
                Paper.RowKind.SUM,
                List.of(
                        Paper.Cell.text(""),
                        Paper.Cell.text(words.t("list.sum")),
                        Paper.Cell.text(""),
                        Paper.Cell.text(""),
                        Paper.Cell.text(sum(given)))));
        return new Paper.Appendix(
                words.t("appendix"),
                words.t("decision.list"),
                words.t(
                        "decision.list.note",
                        "number",
                        given.getFirst().decision().number(),
                        "day",
                        Vietnamese.longDay(given.getFirst().decision().day())),
                false,
                List.of(new Paper.Grid("", "", columns, rows)));
    }
}

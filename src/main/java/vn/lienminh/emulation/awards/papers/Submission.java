package vn.lienminh.emulation.awards.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// The submission of a cluster with the list of those proposed (tờ trình, danh sách đề nghị khen thưởng).
@Component
class Submission {
    private final PaperWords words;
    private final AwardCatalogue catalogue;

    Submission(PaperWords words, AwardCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    /// @param dossiers that go along, at least one
    Paper paper(String cluster, int year, List<Dossier> dossiers, Map<Long, List<Clause>> clauses) {
        Optional<LocalDate> sent = dossiers.stream()
                .flatMap(d -> d.last(DossierStep.SUBMIT).stream())
                .map(DossierEvent::day)
                .max(LocalDate::compareTo);
        List<Organisation> members = words.members(cluster, year);
        String awards = dossiers.stream()
                .map(d -> catalogue.get(d.proposal().award()).name(Language.VI))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Paper(
                year + "_TTr_khen-thuong_CTD-" + cluster,
                words.ofCluster(cluster, year, sent),
                words.t("submission.kind"),
                List.of(words.t("submission.subject", "awards", awards, "year", "" + year)),
                blocks(cluster, year, dossiers, clauses, members),
                words.head(cluster, year),
                List.of(words.t("submission.recipients").split("\\|")),
                List.of(list(cluster, year, dossiers, clauses, members)),
                words.t("foot", "cluster", cluster, "year", "" + year));
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private List<Paper.Block> blocks(
            String cluster,
            int year,
            List<Dossier> dossiers,
            Map<Long, List<Clause>> clauses,
            List<Organisation> members) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(PaperWords.words(words.t("submission.to")));
        blocks.addAll(words.grounds(
                LocalDate.of(year, 12, 31),
                List.of(words.t("submission.meeting", "cluster", words.clusterName(cluster), "year", "" + year))));
        blocks.add(PaperWords.words(words.t(
                "submission.asks",
                "cluster",
                words.clusterName(cluster),
                "n",
                "" + members.size(),
                "year",
                "" + year)));
        blocks.add(new Paper.Heading(2, words.t("submission.whom")));
        for (Dossier dossier : dossiers) blocks.add(PaperWords.words(whom(dossier, clauses, members)));
        blocks.add(new Paper.Heading(2, words.t("submission.appraisal")));
        for (Dossier dossier : dossiers) blocks.add(PaperWords.words(appraisal(dossier, clauses, members)));
        blocks.add(PaperWords.words(words.t("submission.end")));
        return blocks;
    }

    private String whom(Dossier dossier, Map<Long, List<Clause>> clauses, List<Organisation> members) {
        Proposal proposal = dossier.proposal();
        return words.t(
                        "submission.one",
                        "award",
                        catalogue.get(proposal.award()).name(Language.VI),
                        "name",
                        who(proposal, members))
                + votes(clauses.getOrDefault(dossier.id(), List.of()))
                        .map(v -> words.t("submission.votes", "votes", v))
                        .orElse("")
                + (proposal.merit().isEmpty() ? "." : ". " + proposal.merit());
    }

    static Optional<String> votes(List<Clause> clauses) {
        return clauses.stream()
                .map(c -> c.values().getOrDefault("votes", ""))
                .filter(v -> v.contains("/"))
                .findFirst();
    }

    /// What the cluster itself looked at: conditions, who checked, how long it was shown.
    private String appraisal(Dossier dossier, Map<Long, List<Clause>> clauses, List<Organisation> members) {
        String conditions = clauses.getOrDefault(dossier.id(), List.of()).stream()
                .filter(c -> c.verdict() == Clause.Verdict.PASSED)
                .map(c -> Texts.in(Language.VI)
                        .get("awards.clause." + c.condition().kind().word() + ".passed", c.values()))
                .map(Submission::lower)
                .collect(Collectors.joining("; "));
        List<String> said = new ArrayList<>(List.of(
                words.t("submission.meets", "name", who(dossier.proposal(), members), "conditions", conditions)));
        dossier.last(DossierStep.CHECK)
                .filter(c -> !c.unit().isEmpty())
                .ifPresent(c -> said.add(words.t(
                        "submission.checked", "unit", name(c.unit(), members), "day", Vietnamese.day(c.day()))));
        dossier.last(DossierStep.PUBLISH).ifPresent(p -> said.add(shown(dossier, p)));
        return String.join(" ", said);
    }

    private String shown(Dossier dossier, DossierEvent notice) {
        LocalDate until = notice.until();
        return words.t(
                dossier.complaints().isEmpty() ? "submission.shown" : "submission.shown.comments",
                "from",
                Vietnamese.day(notice.day()),
                "until",
                until == null ? "" : Vietnamese.day(until),
                "n",
                "" + dossier.complaints().size());
    }

    private Paper.Appendix list(
            String cluster,
            int year,
            List<Dossier> dossiers,
            Map<Long, List<Clause>> clauses,
            List<Organisation> members) {
        List<Paper.Column> columns = List.of(
                new Paper.Column(words.t("list.number"), 1, true),
                new Paper.Column(words.t("list.name"), 6, false),
                new Paper.Column(words.t("list.unit"), 4, false),
                new Paper.Column(words.t("list.award"), 3, false),
                new Paper.Column(words.t("list.votes"), 2, true));
        List<Paper.Row> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            Proposal proposal = dossier.proposal();
            rows.add(new Paper.Row(
                    Paper.RowKind.NORMAL,
                    List.of(
                            Paper.Cell.text("" + (rows.size() + 1)),
                            Paper.Cell.text(proposal.name()),
                            Paper.Cell.text(name(proposal.unit(), members)),
                            Paper.Cell.text(catalogue.get(proposal.award()).name(Language.VI)),
                            Paper.Cell.text(votes(clauses.getOrDefault(dossier.id(), List.of()))
                                    .orElse("–")))));
        }
        return new Paper.Appendix(
                words.t("appendix"),
                words.t("list.title"),
                words.t("list.note", "cluster", words.clusterName(cluster), "year", "" + year),
                false,
                List.of(new Paper.Grid("", "", columns, rows)));
    }

    static String who(Proposal proposal, List<Organisation> members) {
        return proposal.unit().equals(proposal.organisation())
                ? proposal.name()
                : proposal.name() + ", " + name(proposal.unit(), members);
    }

    private static String name(OrganisationId id, List<Organisation> members) {
        return members.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(Organisation::nameVi)
                .orElse("");
    }

    private static String name(String code, List<Organisation> members) {
        return members.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(Organisation::nameVi)
                .orElse(code);
    }
}

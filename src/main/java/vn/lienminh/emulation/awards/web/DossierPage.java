package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.emulation.awards.AwardSettings;
import vn.lienminh.emulation.awards.catalogue.Law;
import vn.lienminh.emulation.awards.catalogue.Money;
import vn.lienminh.emulation.awards.catalogue.WorkingDays;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Complaint;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Makes one dossier of the page of awards.
record DossierPage(
        Page page,
        AwardWords words,
        AwardsFacts facts,
        Dossier dossier,
        AwardSettings settings,
        WorkingDays days,
        String address) {

    /// What the reader may do with it.
    record Rights(Set<DossierStep> steps, boolean keeps, boolean answers, boolean decides) {}

    DossierView view(Optional<Money> money, Rights rights) {
        Proposal proposal = dossier.proposal();
        List<Clause> clauses = facts.clausesOf(dossier);
        DossierPrints prints = new DossierPrints(page, words, facts, dossier, settings, days, address);
        DossierCourse course = new DossierCourse(words, dossier, settings);
        List<DossierView.Paper> papers = prints.papers();
        Optional<Given> given = facts.given(dossier);
        return new DossierView(
                words.t("dossier", "award", words.awardName(proposal), "name", words.who(proposal)),
                checkedBy(),
                proposal.merit(),
                course.steps(),
                words.t(
                        "clauses",
                        "met",
                        ""
                                + clauses.stream()
                                        .filter(c -> c.verdict() == Clause.Verdict.PASSED)
                                        .count(),
                        "all",
                        "" + clauses.size()),
                clauses.stream().map(this::clause).toList(),
                words.t(
                        "papers.of",
                        "ready",
                        "" + papers.stream().filter(DossierView.Paper::ready).count(),
                        "all",
                        "" + papers.size()),
                papers,
                notice(),
                dossier.state() == DossierState.PUBLISHED || dossier.state() == DossierState.COMPLAINED
                        ? "/award-notices/" + proposal.cluster() + "/" + proposal.year()
                        : "",
                dossier.complaints().stream().map(this::comment).toList(),
                sum(money, given),
                given.map(this::decision).orElse(words.t("decision.none")),
                given.filter(g -> g.decision().origin().equals("illustrative")).isPresent(),
                prints.of(given, rights.decides()),
                given.filter(Given::stands)
                        .map(g -> "/award-checks/" + g.code())
                        .orElse(""),
                facts.members().stream()
                        .filter(m -> m.id().equals(proposal.unit()))
                        .map(m -> "/alliances/" + m.code() + "/awards")
                        .findFirst()
                        .orElse(""),
                course.log(),
                address + "/" + dossier.id(),
                rights.steps().stream()
                        .map(s -> new AwardsView.Choice(s.word(), words.t("take." + s.word())))
                        .toList(),
                rights.keeps() ? prints.markable() : List.of(),
                rights.answers(),
                facts.today().toString());
    }

    private String checkedBy() {
        Optional<DossierEvent> check = dossier.last(DossierStep.CHECK);
        if (check.isEmpty()) return words.t("to-check");
        String unit = check.get().unit();
        return unit.isEmpty() ? words.t("checked-by.national") : words.t("checked-by", "unit", words.unit(unit));
    }

    private DossierView.Condition clause(Clause clause) {
        String verdict = clause.verdict().name().toLowerCase(Locale.ROOT);
        return new DossierView.Condition(
                switch (clause.verdict()) {
                    case PASSED -> "ok";
                    case FAILED -> "clash";
                    case OPEN -> "wait";
                },
                switch (clause.verdict()) {
                    case PASSED -> "check";
                    case FAILED -> "x";
                    case OPEN -> "hourglass";
                },
                page.texts().get("awards.clause." + clause.condition().kind().word() + "." + verdict, clause.values()),
                clause.condition().printed());
    }

    private String notice() {
        Optional<DossierEvent> event = dossier.last(DossierStep.PUBLISH);
        if (event.isEmpty()) return words.t("notice.none", "n", "" + settings.noticeDays());
        LocalDate until = event.get().until();
        int open = dossier.openComplaints().size();
        String comments = dossier.complaints().isEmpty()
                ? words.t("notice.no-comments")
                : words.t("notice.comments", "n", "" + dossier.complaints().size(), "open", "" + open);
        return words.t(
                "notice.text",
                "from",
                Vietnamese.day(event.get().day()),
                "until",
                until == null ? "" : Vietnamese.day(until),
                "n",
                "" + settings.noticeDays(),
                "comments",
                comments);
    }

    private DossierView.Comment comment(Complaint complaint) {
        Boolean upheld = complaint.upheld();
        String answer = upheld == null
                ? ""
                : words.t(upheld ? "answered.upheld" : "answered.dismissed", "answer", complaint.answer());
        return new DossierView.Comment(
                complaint.id(),
                words.t("complaint", "name", complaint.name(), "at", Vietnamese.moment(complaint.at())),
                complaint.text(),
                answer,
                complaint.open());
    }

    private DossierView.Sum sum(Optional<Money> money, Optional<Given> given) {
        if (money.isEmpty()) return new DossierView.Sum("", "", "", "", "", "", words.t("money.unknown"));
        Money counted = given.map(g -> Money.of(g.coefficient(), g.salary())).orElse(money.get());
        String paid = given.filter(g -> g.paid().compareTo(g.money()) != 0)
                .map(g -> AwardWords.dong(g.paid()))
                .orElse("");
        String law = given.flatMap(g -> words.catalogue().law(g.decision().law()))
                .map(Law::name)
                .map(l -> words.t("money.final", "law", l))
                .orElse(words.t("money.note"));
        return new DossierView.Sum(
                words.t("money.coefficient", "award", words.awardName(dossier.proposal())),
                AwardWords.times(counted.coefficient()),
                AwardWords.dong(counted.salary()),
                words.t(
                        "money.product",
                        "times",
                        AwardWords.times(counted.coefficient()),
                        "salary",
                        AwardWords.dong(counted.salary())),
                AwardWords.dong(counted.sum()),
                paid,
                law);
    }

    private String decision(Given given) {
        String is = words.t(
                "decision.is",
                "number",
                given.decision().number(),
                "day",
                Vietnamese.day(given.decision().day()),
                "body",
                given.decision().body());
        Given.Revocation taken = given.revocation();
        return taken == null
                ? is
                : is + " "
                        + words.t(
                                "decision.revoked",
                                "day",
                                Vietnamese.day(taken.day()),
                                "number",
                                taken.number(),
                                "why",
                                taken.why());
    }
}

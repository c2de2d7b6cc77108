package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.emulation.awards.AwardSettings;
import vn.lienminh.emulation.awards.catalogue.Law;
import vn.lienminh.emulation.awards.catalogue.Money;
import vn.lienminh.emulation.awards.catalogue.PaperKind;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.catalogue.WorkingDays;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Complaint;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.PaperMark;
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
        List<DossierView.Paper> papers = papers();
        Optional<Given> given = facts.given(dossier);
        return new DossierView(
                words.t("dossier", "award", words.awardName(proposal), "name", words.who(proposal)),
                checkedBy(),
                proposal.merit(),
                steps(),
                words.t(
                        "clauses",
                        "met",
                        "" + clauses.stream().filter(c -> c.verdict() == Clause.Verdict.PASSED).count(),
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
                prints(given, rights.decides()),
                given.filter(Given::stands).map(g -> "/award-checks/" + g.code()).orElse(""),
                facts.members().stream()
                        .filter(m -> m.id().equals(proposal.unit()))
                        .map(m -> "/alliances/" + m.code() + "/awards")
                        .findFirst()
                        .orElse(""),
                log(),
                address + "/" + dossier.id(),
                rights.steps().stream()
                        .map(s -> new AwardsView.Choice(s.word(), words.t("take." + s.word())))
                        .toList(),
                rights.keeps() ? markable() : List.of(),
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

    private List<DossierView.Paper> papers() {
        Proposal proposal = dossier.proposal();
        return words.catalogue().papers(proposal.award(), proposal.recipient()).stream()
                .map(kind -> paper(kind, proposal))
                .toList();
    }

    private DossierView.Paper paper(PaperKind kind, Proposal proposal) {
        Optional<PaperMark> mark = dossier.mark(kind.code());
        String stands = mark.map(m -> switch (m.mark()) {
                    case READY -> words.t("paper.ready", "day", Vietnamese.day(m.day()));
                    case ASKED ->
                        words.t(
                                "paper.asked",
                                "day",
                                Vietnamese.day(m.day()),
                                "n",
                                "" + settings.opinionDays(),
                                "due",
                                Vietnamese.day(days.last(m.day().plusDays(1), settings.opinionDays())));
                    case MISSING -> words.t("paper.missing");
                })
                .orElse(words.t("paper.missing"));
        String note = mark.map(PaperMark::note).filter(n -> !n.isEmpty()).map(n -> stands + " · " + n).orElse(stands);
        return new DossierView.Paper(
                dossier.ready(kind.code()),
                kind.name(page.language(), words.award(proposal)),
                note,
                links(kind, proposal));
    }

    private List<AwardsView.Choice> links(PaperKind kind, Proposal proposal) {
        boolean set = kind.code().equals("submission") || kind.code().equals("list");
        if (set && facts.votes()) return formats(address + "/submission");
        if (kind.code().equals("achievements") && proposal.recipient() == Recipient.ALLIANCE)
            return formats(address + "/" + dossier.id() + "/achievements");
        if (kind.code().equals("scores"))
            return List.of(new AwardsView.Choice(
                    address.replaceFirst("/awards$", "/scores"), page.t("emulation.tab.scores")));
        return List.of();
    }

    private List<AwardsView.Choice> formats(String base) {
        return List.of(
                new AwardsView.Choice(base + ".pdf", words.t("paper.open.pdf")),
                new AwardsView.Choice(base + ".docx", words.t("paper.open.docx")));
    }

    /// The decision as a paper, and certificates for whoever hands them out.
    private List<AwardsView.Choice> prints(Optional<Given> given, boolean decides) {
        if (given.isEmpty()) return List.of();
        String base = address + "/" + dossier.id();
        List<AwardsView.Choice> prints = new ArrayList<>();
        for (AwardsView.Choice format : formats(base + "/decision"))
            prints.add(new AwardsView.Choice(format.value(), words.t("decision") + ", " + format.text()));
        if (decides && given.get().stands())
            for (String size : List.of("a4", "a3")) {
                String large = size.toUpperCase(Locale.ROOT);
                prints.add(new AwardsView.Choice(
                        base + "/certificate-" + size + "-whole.pdf", words.t("certificate.whole", "size", large)));
                prints.add(new AwardsView.Choice(
                        base + "/certificate-" + size + "-over.pdf", words.t("certificate.over", "size", large)));
            }
        return prints;
    }

    private List<AwardsView.Choice> markable() {
        Proposal proposal = dossier.proposal();
        return words.catalogue().papers(proposal.award(), proposal.recipient()).stream()
                .map(k -> new AwardsView.Choice(k.code(), k.name(page.language(), words.award(proposal))))
                .toList();
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

    private List<DossierView.Step> steps() {
        List<DossierView.Step> steps = new ArrayList<>();
        Proposal proposal = dossier.proposal();
        Optional<DossierEvent> check = dossier.last(DossierStep.CHECK);
        steps.add(step(words.t("step.draft"), Vietnamese.day(proposal.day()), DossierState.DRAFT));
        steps.add(step(
                check.filter(c -> !c.unit().isEmpty())
                        .map(c -> words.t("step.check", "unit", words.unit(c.unit())))
                        .orElse(words.t("step.check.todo")),
                day(check),
                DossierState.CHECKED));
        Optional<DossierEvent> notice = dossier.last(DossierStep.PUBLISH);
        String when = notice.map(n -> until(n)).orElse(words.t("step.days", "n", "" + settings.noticeDays()));
        steps.add(step(words.t("step.publish"), when, DossierState.PUBLISHED));
        steps.add(step(words.t("step.submit"), day(dossier.last(DossierStep.SUBMIT)), DossierState.SUBMITTED));
        if (dossier.state() == DossierState.RETURNED)
            steps.add(new DossierView.Step(words.t("step.return"), day(dossier.last(DossierStep.RETURN)), "now"));
        steps.add(step(words.t("step.decide"), day(dossier.last(DossierStep.DECIDE)), DossierState.DECIDED));
        steps.add(step(words.t("step.award"), day(dossier.last(DossierStep.AWARD)), DossierState.AWARDED));
        if (dossier.state() == DossierState.REVOKED)
            steps.add(new DossierView.Step(words.t("step.revoke"), day(dossier.last(DossierStep.REVOKE)), "now"));
        return steps;
    }

    private static String day(Optional<DossierEvent> event) {
        return event.map(e -> Vietnamese.day(e.day())).orElse("");
    }

    private String until(DossierEvent notice) {
        LocalDate until = notice.until();
        return words.t(
                "step.until", "from", Vietnamese.day(notice.day()), "until", until == null ? "" : Vietnamese.day(until));
    }

    private DossierView.Step step(String text, String day, DossierState reached) {
        DossierState now = switch (dossier.state()) {
            case COMPLAINED -> DossierState.PUBLISHED;
            case CLEARED -> DossierState.PUBLISHED;
            default -> dossier.state();
        };
        String state = "";
        if (now == reached) state = "now";
        else if (reached.compareTo(now) < 0 && dossier.state() != DossierState.RETURNED) state = "done";
        return new DossierView.Step(text, day, state);
    }

    private List<DossierView.Line> log() {
        List<DossierView.Line> lines = new ArrayList<>();
        for (DossierEvent event : dossier.events().reversed())
            lines.add(new DossierView.Line(
                    Vietnamese.day(event.day()),
                    words.t(
                            "log." + event.step().word(),
                            "unit",
                            event.unit().isEmpty() ? "Liên minh HTX Việt Nam" : words.unit(event.unit()),
                            "reason",
                            event.step() == DossierStep.CHECK && !event.reason().isEmpty()
                                    ? ": " + event.reason()
                                    : event.reason())));
        lines.add(new DossierView.Line(Vietnamese.day(dossier.proposal().day()), words.t("log.propose")));
        return lines;
    }
}

package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienminh.emulation.awards.AwardSettings;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.Vietnamese;

/// The way of one dossier: its steps, and what became of it.
record DossierCourse(AwardWords words, Dossier dossier, AwardSettings settings) {

    List<DossierView.Step> steps() {
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
                "step.until",
                "from",
                Vietnamese.day(notice.day()),
                "until",
                until == null ? "" : Vietnamese.day(until));
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

    List<DossierView.Line> log() {
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

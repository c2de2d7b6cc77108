package vn.lienminh.emulation.awards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lienminh.emulation.awards.AwardSettings;
import vn.lienminh.emulation.awards.catalogue.PaperKind;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.catalogue.WorkingDays;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.PaperMark;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// The papers of one dossier: how each stands, and those that we make.
record DossierPrints(
        Page page,
        AwardWords words,
        AwardsFacts facts,
        Dossier dossier,
        AwardSettings settings,
        WorkingDays days,
        String address) {

    List<DossierView.Paper> papers() {
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
        String note = mark.map(PaperMark::note)
                .filter(n -> !n.isEmpty())
                .map(n -> stands + " · " + n)
                .orElse(stands);
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
            return List.of(
                    new AwardsView.Choice(address.replaceFirst("/awards$", "/scores"), page.t("emulation.tab.scores")));
        return List.of();
    }

    private List<AwardsView.Choice> formats(String base) {
        return List.of(
                new AwardsView.Choice(base + ".pdf", words.t("paper.open.pdf")),
                new AwardsView.Choice(base + ".docx", words.t("paper.open.docx")));
    }

    /// The decision as a paper, and certificates for whoever hands them out.
    List<AwardsView.Choice> of(Optional<Given> given, boolean decides) {
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

    List<AwardsView.Choice> markable() {
        Proposal proposal = dossier.proposal();
        return words.catalogue().papers(proposal.award(), proposal.recipient()).stream()
                .map(k -> new AwardsView.Choice(k.code(), k.name(page.language(), words.award(proposal))))
                .toList();
    }
}

package vn.lienminh.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.PaperKind;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.NewDecision;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.NewProposal;
import vn.lienminh.emulation.awards.dossiers.PaperMark;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.awards.dossiers.Proposals;
import vn.lienminh.emulation.awards.dossiers.Quota;
import vn.lienminh.emulation.awards.dossiers.Taking;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.emulation.holds.Holds;
import vn.lienminh.emulation.holds.NewHold;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.shell.inbox.Recipients;

/// The awards of 2017 in the demo (khen thưởng của bản chạy thử): the three that the paper tells of go their way,
/// and a fourth, invented, that was returned. Days and names of papers are invented as well.
@Component
class DemoAwards {
    private static final String CLUSTER = "DBSH";
    private static final int YEAR = 2017;
    private static final LocalDate DECIDED = LocalDate.of(2018, 2, 5);
    private static final String INVENTED = "illustrative";

    private final Proposals proposals;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Holds holds;
    private final AwardCatalogue catalogue;
    private final Organisations organisations;
    private final Recipients people;

    DemoAwards(
            Proposals proposals,
            Dossiers dossiers,
            Decisions decisions,
            Holds holds,
            AwardCatalogue catalogue,
            Organisations organisations,
            Recipients people) {
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.holds = holds;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.people = people;
    }

    private static LocalDate day(int ofDecember) {
        return LocalDate.of(YEAR, 12, ofDecember);
    }

    /// Once there are people, and the three were proposed.
    void begin() {
        allot("flag", Recipient.ALLIANCE, "", 1, "đơn vị dẫn đầu cụm, mỗi cụm một cờ");
        allot("giay-khen", Recipient.COOPERATIVE, "agricultural", 1, "một nông nghiệp");
        allot("giay-khen", Recipient.COOPERATIVE, "non-agricultural", 1, "một phi nông nghiệp");
        allot("bang-khen", Recipient.COOPERATIVE, "", 0, "năm 2017 không phân cho cụm này");
        giveBack();
        for (Dossier dossier : dossiers.of(CLUSTER, YEAR))
            if (dossier.events().isEmpty()) putThrough(dossier.proposal());
        decide();
    }

    /// Nobody knows when the national alliance decided, and by which number: these are invented, and say so.
    private void decide() {
        List<Long> sent = dossiers.of(CLUSTER, YEAR).stream()
                .filter(d -> d.state() == DossierState.SUBMITTED)
                .map(Dossier::id)
                .toList();
        decisions
                .record(
                        new NewDecision(
                                CLUSTER,
                                YEAR,
                                "00/QĐ-LMHTXVN (minh họa)",
                                DECIDED,
                                "Liên minh Hợp tác xã Việt Nam",
                                "ND91-2017",
                                sent,
                                INVENTED),
                        actor("thidua", "LMVN"))
                .orThrow();
    }

    private void allot(String award, Recipient recipient, String sector, int count, String note) {
        Actor operator = Actor.operator();
        proposals
                .allot(new Quota(CLUSTER, YEAR, award, recipient, sector, count, note, INVENTED), operator)
                .orThrow();
    }

    private Actor actor(String login, String organisation) {
        return organisations
                .find(organisation, day(31), null)
                .map(o -> people.at(Set.of(o.id())))
                .flatMap(all -> all.stream()
                        .map(Recipients.Recipient::actor)
                        .filter(a -> a.name().equals("account:" + login))
                        .findFirst())
                .orElseThrow();
    }

    /// Vĩnh Phúc's cooperative is under inspection, so the head returns it with the ground.
    private void giveBack() {
        Actor vinhPhuc = actor("vinhphuc", "LM26");
        Actor head = actor("ninhbinh.chutich", "LM37");
        holds.add(
                        new NewHold(
                                "LM26",
                                "HTX nông nghiệp",
                                Hold.Kind.INSPECTION,
                                day(4),
                                null,
                                "Nghị định 91/2017/NĐ-CP, Điều 3",
                                "Quyết định thanh tra (minh họa)",
                                INVENTED),
                        head)
                .orThrow();
        NewProposal wanted = new NewProposal(
                CLUSTER,
                YEAR,
                "giay-khen",
                Recipient.COOPERATIVE,
                "LM26",
                "",
                "HTX nông nghiệp",
                "agricultural",
                "",
                day(5),
                INVENTED);
        Proposal proposal = proposals.propose(wanted, vinhPhuc).orThrow();
        List<PaperKind> papers = catalogue.papers(proposal.award(), proposal.recipient());
        papers.stream().limit(3).forEach(p -> mark(proposal, p, vinhPhuc));
        dossiers.take(
                        proposal.id(),
                        new Taking(
                                DossierStep.RETURN,
                                day(11),
                                "chưa xét khen thưởng khi đang thanh tra; xét lại được khi có kết luận",
                                "Nghị định 91/2017/NĐ-CP, Điều 3"),
                        head)
                .orThrow();
    }

    private void mark(Proposal proposal, PaperKind kind, Actor actor) {
        dossiers.mark(proposal.id(), kind.code(), PaperMark.Mark.READY, day(16), "", actor)
                .orThrow();
    }

    private void putThrough(Proposal proposal) {
        Actor head = actor("ninhbinh.chutich", "LM37");
        for (PaperKind kind : catalogue.papers(proposal.award(), proposal.recipient())) mark(proposal, kind, head);
        step(proposal, DossierStep.CHECK, 16, actor("namdinh.chutich", "LM36"));
        step(proposal, DossierStep.PUBLISH, 18, head);
        step(proposal, DossierStep.CLEAR, 25, head);
        step(proposal, DossierStep.SUBMIT, 25, head);
    }

    private void step(Proposal proposal, DossierStep step, int ofDecember, Actor actor) {
        dossiers.take(proposal.id(), Taking.on(step, day(ofDecember)), actor).orThrow();
    }
}

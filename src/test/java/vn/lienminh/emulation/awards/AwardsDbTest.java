package vn.lienminh.emulation.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.cast.House.codes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.access.Sessions;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.House;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Condition;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.decisions.NewDecision;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierGrounds;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.NewProposal;
import vn.lienminh.emulation.awards.dossiers.PaperMark;
import vn.lienminh.emulation.awards.dossiers.Proposals;
import vn.lienminh.emulation.awards.dossiers.Quota;
import vn.lienminh.emulation.awards.dossiers.Taking;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.emulation.holds.Holds;
import vn.lienminh.emulation.holds.NewHold;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisations;

/// The awards of 2017, from the proposal to the decision and back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardsDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2018-02-05").demo();

    private static final String CLUSTER = "DBSH";

    private static Actor at(Role role, String organisation) {
        String login = "kt." + organisation.toLowerCase(Locale.ROOT) + "." + role.word();
        String session = Guests.session(HOUSE.context(), Guests.account(HOUSE.context(), login, role, organisation));
        return HOUSE.bean(Sessions.class).of(session).orElseThrow();
    }

    private static Actor head() {
        return at(Role.ALLIANCE_CHAIR, "LM37");
    }

    private static Actor national() {
        return at(Role.NATIONAL_OFFICER, "LMVN");
    }

    private static Dossiers dossiers() {
        return HOUSE.bean(Dossiers.class);
    }

    private static DossierGrounds grounds() {
        return HOUSE.bean(DossierGrounds.class);
    }

    private static Dossier dossier(String award, String place) {
        return dossiers().of(CLUSTER, 2017).stream()
                .filter(d -> d.proposal().award().equals(award)
                        && d.proposal().sector().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome<Dossier> take(Dossier dossier, DossierStep step, String day, Actor actor) {
        return dossiers().take(dossier.id(), Taking.on(step, LocalDate.parse(day)), actor);
    }

    private static NewProposal letter(String unit, String name, String sector) {
        return new NewProposal(
                CLUSTER,
                2017,
                "giay-khen",
                Recipient.COOPERATIVE,
                unit,
                "",
                name,
                sector,
                "",
                LocalDate.of(2017, 12, 20),
                "");
    }

    private static Outcome<?> propose(NewProposal wanted, Actor actor) {
        return HOUSE.bean(Proposals.class).propose(wanted, actor);
    }

    @Test
    @Order(1)
    void threeAreProposedAsTheNewspaperSays() {
        assertThat(dossiers().of(CLUSTER, 2017))
                .extracting(d -> d.proposal().award() + " " + d.proposal().name() + " " + d.state())
                .containsExactly(
                        "flag Liên minh Hợp tác xã tỉnh Ninh Bình DRAFT",
                        "giay-khen HTX phi nông nghiệp DRAFT",
                        "giay-khen HTX nông nghiệp DRAFT");
        assertThat(clauses(dossier("flag", "")))
                .containsEntry(Condition.Kind.LEADS_CLUSTER, Clause.Verdict.OPEN)
                .containsEntry(Condition.Kind.TARGETS_MET, Clause.Verdict.PASSED)
                .containsEntry(Condition.Kind.ONCE, Clause.Verdict.PASSED)
                .containsEntry(Condition.Kind.NO_HOLD, Clause.Verdict.PASSED)
                .containsEntry(Condition.Kind.FRESH, Clause.Verdict.PASSED);
    }

    private static Map<Condition.Kind, Clause.Verdict> clauses(Dossier dossier) {
        return grounds().clauses(CLUSTER, 2017).get(dossier.id()).stream()
                .collect(Collectors.toMap(c -> c.condition().kind(), Clause::verdict));
    }

    @Test
    @Order(2)
    void aProposalNamesAMemberAnAwardAndARecipient() {
        Actor haNam = at(Role.ALLIANCE_OFFICER, "LM35");
        assertThat(codes(propose(letter("LM35", "HTX nông nghiệp", "nông nghiệp"), haNam)))
                .containsExactly("E417");
        assertThat(codes(propose(letter("LM36", "HTX Giao Thủy", "nông nghiệp"), haNam)))
                .containsExactly("E410");
        assertThat(codes(propose(letter("LM01", "HTX Ba Vì", "nông nghiệp"), national())))
                .containsExactly("E413");
        assertThat(codes(propose(letter("LM35", "", "nông nghiệp"), haNam))).containsExactly("E414");
        assertThat(codes(propose(letter("LM35", "HTX Thanh Liêm", "dịch vụ"), haNam)))
                .containsExactly("E415");
        NewProposal flag = new NewProposal(
                CLUSTER, 2017, "flag", Recipient.PERSON, "LM35", "", "Ông A", "", "", LocalDate.of(2017, 12, 20), "");
        assertThat(codes(propose(flag, haNam))).containsExactly("E412");
    }

    @Test
    @Order(3)
    void neitherHeadNorCandidateChecks() {
        Dossier flag = dossier("flag", "");
        Dossier letter = dossier("giay-khen", "agricultural");
        assertThat(codes(take(flag, DossierStep.CHECK, "2017-12-16", head()))).containsExactly("E421");
        assertThat(codes(take(letter, DossierStep.CHECK, "2017-12-16", head()))).containsExactly("E421");
        assertThat(codes(take(letter, DossierStep.CHECK, "2017-12-16", at(Role.ALLIANCE_OFFICER, "LM35"))))
                .containsExactly("E421");
        assertThat(codes(take(flag, DossierStep.PUBLISH, "2017-12-18", head()))).containsExactly("E420");
        Actor namDinh = at(Role.ALLIANCE_OFFICER, "LM36");
        for (Dossier dossier : dossiers().of(CLUSTER, 2017))
            assertThat(take(dossier, DossierStep.CHECK, "2017-12-16", namDinh)
                            .orThrow()
                            .state())
                    .isEqualTo(DossierState.CHECKED);
    }

    @Test
    @Order(4)
    void whoIsUnderInspectionIsNotShownAndTheReturnHasItsGround() {
        Dossier letter = dossier("giay-khen", "agricultural");
        Holds holds = HOUSE.bean(Holds.class);
        NewHold wanted = new NewHold(
                "LM35",
                "htx nong nghiep",
                Hold.Kind.INSPECTION,
                LocalDate.of(2017, 12, 1),
                null,
                "Nghị định 91/2017/NĐ-CP, Điều 3",
                "Quyết định 12/QĐ-TTr",
                "");
        assertThat(codes(holds.add(wanted, at(Role.ALLIANCE_OFFICER, "LM36")))).containsExactly("E401");
        Hold hold = holds.add(wanted, national()).orThrow();
        assertThat(clauses(letter)).containsEntry(Condition.Kind.NO_HOLD, Clause.Verdict.FAILED);
        assertThat(codes(take(letter, DossierStep.PUBLISH, "2017-12-18", head())))
                .containsExactly("E422");
        assertThat(codes(take(letter, DossierStep.RETURN, "2017-12-18", head())))
                .containsExactly("E426");
        holds.end(hold.id(), LocalDate.of(2018, 1, 2), national()).orThrow();
        assertThat(clauses(letter)).containsEntry(Condition.Kind.NO_HOLD, Clause.Verdict.PASSED);
    }

    @Test
    @Order(5)
    void aClusterShowsNoMoreThanItsPlaces() {
        Proposals proposals = HOUSE.bean(Proposals.class);
        Quota quota = new Quota(CLUSTER, 2017, "giay-khen", Recipient.COOPERATIVE, "agricultural", 1, "", "");
        assertThat(codes(proposals.allot(quota, head()))).containsExactly("E410");
        proposals.allot(quota, national()).orThrow();
        for (Dossier dossier : dossiers().of(CLUSTER, 2017))
            take(dossier, DossierStep.PUBLISH, "2017-12-18", head()).orThrow();
        propose(letter("LM34", "HTX Vũ Thư", "nông nghiệp"), at(Role.ALLIANCE_CHAIR, "LM34"));
        Dossier second = dossiers().of(CLUSTER, 2017).getLast();
        take(second, DossierStep.CHECK, "2017-12-21", at(Role.ALLIANCE_OFFICER, "LM36"))
                .orThrow();
        assertThat(codes(take(second, DossierStep.PUBLISH, "2017-12-22", head())))
                .containsExactly("E418");
    }

    @Test
    @Order(6)
    void theNoticeLastsFiveWorkingDaysAndEveryCommentIsAnswered() {
        Dossier flag = dossier("flag", "");
        assertThat(flag.last(DossierStep.PUBLISH).orElseThrow().until()).isEqualTo("2017-12-22");
        assertThat(codes(take(flag, DossierStep.CLEAR, "2017-12-22", head()))).containsExactly("E423");
        assertThat(codes(dossiers().complain(flag.id(), "Lan", "lan@example.vn", "Muộn rồi", Actor.nobody())))
                .as("the notice is over")
                .containsExactly("E419");
        Outcome<Dossier> cleared = take(flag, DossierStep.CLEAR, "2017-12-25", head());
        assertThat(cleared.orThrow().state()).isEqualTo(DossierState.CLEARED);
        assertThat(codes(take(flag, DossierStep.SUBMIT, "2017-12-25", head()))).containsExactly("E425");
        submit("flag", "");
    }

    private static Dossier submit(String award, String place) {
        Dossier dossier = dossier(award, place);
        if (dossier.state() == DossierState.PUBLISHED)
            take(dossier, DossierStep.CLEAR, "2017-12-25", head()).orThrow();
        for (var kind : HOUSE.bean(AwardCatalogue.class)
                .papers(award, dossier.proposal().recipient()))
            dossiers()
                    .mark(dossier.id(), kind.code(), PaperMark.Mark.READY, LocalDate.of(2017, 12, 24), "", head())
                    .orThrow();
        return take(dossier, DossierStep.SUBMIT, "2017-12-25", head()).orThrow();
    }

    private static NewDecision decision(String number, String day, String law, Dossier... granted) {
        return new NewDecision(
                CLUSTER,
                2017,
                number,
                LocalDate.parse(day),
                "Liên minh Hợp tác xã Việt Nam",
                law,
                Arrays.stream(granted).map(Dossier::id).toList(),
                "");
    }

    @Test
    @Order(7)
    void aDecisionStandsOnALawOfItsDay() {
        Decisions decisions = HOUSE.bean(Decisions.class);
        Dossier flag = dossier("flag", "");
        assertThat(codes(decisions.record(decision("45/QĐ", "2018-02-05", "ND91-2017", flag), head())))
                .containsExactly("E410");
        assertThat(codes(decisions.record(decision("45/QĐ", "2018-02-05", "ND152-2025", flag), national())))
                .containsExactly("E430");
        assertThat(codes(decisions.record(decision("45/QĐ", "2017-09-01", "ND91-2017", flag), national())))
                .containsExactly("E430");
        assertThat(codes(decisions.record(decision("45/QĐ", "2017-12-20", "ND91-2017", flag), national())))
                .containsExactly("E439");
        assertThat(codes(decisions.record(decision("", "2018-02-05", "ND91-2017", flag), national())))
                .containsExactly("E435");
        Dossier open = dossier("giay-khen", "agricultural");
        assertThat(codes(decisions.record(decision("45/QĐ", "2018-02-05", "ND91-2017", flag, open), national())))
                .as("all or nothing")
                .containsExactly("E436");
        decisions
                .record(decision("45/QĐ", "2018-02-05", "ND91-2017", flag), national())
                .orThrow();
        Given given = decisions.of(CLUSTER, 2017).getFirst();
        assertThat(given.paid()).isEqualByComparingTo("10400000");
        assertThat(decisions.byCode(given.code()))
                .hasValueSatisfying(g -> assertThat(g.stands()).isTrue());
        assertThat(dossier("flag", "").state()).isEqualTo(DossierState.DECIDED);
        Dossier letter = submit("giay-khen", "non-agricultural");
        assertThat(codes(decisions.record(decision("45/QĐ", "2018-02-05", "ND91-2017", letter), national())))
                .containsExactly("E434");
    }

    @Test
    @Order(8)
    void aLaterRevisionFlagsWhatStoodOnIt() {
        assertThat(grounds().changed(CLUSTER, 2017).get(dossier("flag", "").id()))
                .isEmpty();
        HOUSE.load(
                        "sua.csv",
                        "indicator,province,period,value,standing\nTV.HTX.NEW,36,2017,2700,estimated\n",
                        "bổ sung")
                .orThrow();
        assertThat(grounds().changed(CLUSTER, 2017).get(dossier("flag", "").id()))
                .containsExactly("LM36");
    }

    @Test
    @Order(9)
    void successorsShowWhatThosePartsWereGivenThatWentIntoThem() {
        Decisions decisions = HOUSE.bean(Decisions.class);
        var heir = HOUSE.bean(Organisations.class)
                .find("LM37-2025", LocalDate.of(2025, 7, 1), null)
                .orElseThrow();
        assertThat(decisions.history(heir.id()))
                .extracting(g -> g.proposal().name())
                .containsExactly("Liên minh Hợp tác xã tỉnh Ninh Bình");
    }

    @Test
    @Order(10)
    void whatWasTakenBackNoLongerStands() {
        Decisions decisions = HOUSE.bean(Decisions.class);
        Given given = decisions.of(CLUSTER, 2017).getFirst();
        Given.Revocation why = new Given.Revocation(LocalDate.of(2018, 2, 5), "90/QĐ", "số liệu không đúng");
        assertThat(codes(decisions.revoke(given.code(), why, head()))).containsExactly("E410");
        decisions.revoke(given.code(), why, national()).orThrow();
        assertThat(decisions.byCode(given.code()).orElseThrow().stands()).isFalse();
        assertThat(dossier("flag", "").state()).isEqualTo(DossierState.REVOKED);
        assertThat(codes(decisions.revoke(given.code(), why, national()))).containsExactly("E438");
    }

    @Test
    @Order(11)
    void anAllianceThatMergedAwayIsNotAwarded() {
        NewProposal again = new NewProposal(
                CLUSTER, 2017, "flag", Recipient.ALLIANCE, "LM37", "", "", "", "", LocalDate.of(2018, 2, 1), "");
        assertThat(codes(propose(again, head()))).isEmpty();
        Dossier flag = dossiers().of(CLUSTER, 2017).getLast();
        take(flag, DossierStep.CHECK, "2018-02-01", at(Role.ALLIANCE_OFFICER, "LM36"))
                .orThrow();
        take(flag, DossierStep.PUBLISH, "2018-02-01", head()).orThrow();
        dossiers()
                .complain(flag.id(), "Lan", "lan@example.vn", "Báo cáo trễ hai lần", Actor.nobody())
                .orThrow();
        long complaint = dossiers()
                .find(flag.id())
                .orElseThrow()
                .openComplaints()
                .getFirst()
                .id();
        HOUSE.at("2018-02-20");
        assertThat(codes(take(flag, DossierStep.CLEAR, "2018-02-20", head()))).containsExactly("E420");
        assertThat(codes(dossiers().answer(flag.id(), complaint, false, "Không có", head())))
                .as("of the own alliance somebody else answers")
                .containsExactly("E410");
        dossiers()
                .answer(flag.id(), complaint, false, "Không trễ lần nào", national())
                .orThrow();
        take(flag, DossierStep.CLEAR, "2018-02-20", head()).orThrow();
        for (var kind : HOUSE.bean(AwardCatalogue.class).papers("flag", Recipient.ALLIANCE))
            dossiers()
                    .mark(flag.id(), kind.code(), PaperMark.Mark.READY, LocalDate.of(2018, 2, 20), "", head())
                    .orThrow();
        Dossier sent = take(flag, DossierStep.SUBMIT, "2018-02-20", head()).orThrow();
        HOUSE.at("2026-03-01");
        assertThat(codes(HOUSE.bean(Decisions.class)
                        .record(decision("7/QĐ", "2026-02-27", "ND152-2025", sent), national())))
                .containsExactly("E432");
    }
}

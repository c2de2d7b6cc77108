package vn.lienminh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.reporting.ReportingAct.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.cast.Someone;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;

/// A report from the first number typed to the total of the cluster: typed, sent, returned, corrected, accepted,
/// amended. Each test has a year of its own.
class FlowDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2100-02-01"));

    private static final String SENDER = "SM1";
    private static int year = 2020;

    private Period period = Period.year(2020);

    @BeforeEach
    void nextYear() {
        HOUSE.at("2100-02-01");
        year += 3; // far from what the other tests said, so that no jump is seen
        period = Period.year(year);
    }

    private static OrganisationId id(String code) {
        return HOUSE.bean(Organisations.class)
                .find(code, LocalDate.of(2030, 1, 1), null)
                .orElseThrow()
                .id();
    }

    private static Actor officer() {
        return new Someone("account:lan", Set.of(SEE_DRAFT, ENTER_FIGURES), Set.of(id(SENDER)));
    }

    private static Actor chair() {
        return new Someone("account:chu-tich", Set.of(SEE_DRAFT, ENTER_FIGURES, SUBMIT_REPORT), Set.of(id(SENDER)));
    }

    private static Actor head() {
        return new Someone(
                "account:cum-truong", Set.of(SEE_DRAFT, RETURN_REPORT, ACCEPT_REPORT), Set.of(id(SENDER), id("SM3")));
    }

    private static Entries entries() {
        return HOUSE.bean(Entries.class);
    }

    private static Submissions submissions() {
        return HOUSE.bean(Submissions.class);
    }

    private Sheet sheet() {
        return entries().open(SENDER, period, officer()).orElseThrow();
    }

    private int cell(String indicator) {
        return sheet().form().value(indicator).orElseThrow().number();
    }

    private Typing typing(Sheet seen, String indicator, String text) {
        int cell = seen.form().value(indicator).orElseThrow().number();
        return new Typing(
                cell,
                text,
                null,
                seen.base(cell),
                seen.over(),
                UUID.randomUUID().toString());
    }

    private List<Typing.Result> type(Actor actor, Typing... typings) {
        return entries().save(SENDER, period, List.of(typings), actor).orThrow().results();
    }

    private Typing.Result type(String indicator, String text) {
        return type(officer(), typing(sheet(), indicator, text)).getFirst();
    }

    private String says(String indicator) {
        Sheet sheet = sheet();
        return sheet.written(sheet.form().value(indicator).orElseThrow());
    }

    private Outcome<Snapshot> send(String reason) {
        return submissions().submit(SENDER, period, sheet().last(), reason, chair());
    }

    private Outcome<Sheet> giveBack(int revision, String reason, Map<Integer, String> questions) {
        Returns.Why why = new Returns.Why(reason, questions);
        return HOUSE.bean(Returns.class).giveBack(SENDER, period, revision, why, head());
    }

    private Outcome<Integer> accept(int revision) {
        return submissions().accept(new Submissions.Chosen(SENDER, period, revision), head());
    }

    private @Nullable BigDecimal total(String indicator) {
        return HOUSE.number("cluster:SM", period.toString(), indicator);
    }

    @Test
    void aNumberIsTypedSentReturnedCorrectedAndAccepted() {
        assertThat(sheet().state()).isEqualTo(ReportState.BLANK);
        type("HTX.NEW", "86");
        assertThat(sheet().state()).isEqualTo(ReportState.DRAFT);
        assertThat(total("HTX.NEW")).isNull();

        Snapshot first = send("").orThrow();
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.submittedBy()).isEqualTo("account:chu-tich");
        assertThat(sheet().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(total("HTX.NEW")).isNull();
        assertThat(submissions().waiting(head()))
                .extracting(Submissions.Waiting::revision)
                .contains(1);

        Outcome<Sheet> returned = giveBack(1, "Rà lại số mới", Map.of(cell("HTX.NEW"), "86 hay 68?"));
        assertThat(returned.orThrow().state()).isEqualTo(ReportState.RETURNED);
        assertThat(sheet().questions()).containsEntry(cell("HTX.NEW"), "86 hay 68?");
        assertThat(House.codes(accept(1))).containsExactly("R150");

        type("HTX.NEW", "68");
        assertThat(sheet().state()).isEqualTo(ReportState.RETURNED);
        Snapshot second = send("").orThrow();
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(sheet().open()).isEmpty();
        assertThat(accept(2).orThrow()).isEqualTo(1);
        assertThat(sheet().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(total("HTX.NEW")).isEqualByComparingTo("68");
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
    }

    @Test
    void anAcceptedReportIsAmendedWithAReasonAndTheOldOneCountsUntilThen() {
        type("HTX.NEW", "10");
        send("").orThrow();
        accept(1).orThrow();
        type("HTX.NEW", "12");
        assertThat(sheet().state()).isEqualTo(ReportState.AMENDED);
        assertThat(total("HTX.NEW")).isEqualByComparingTo("10");
        assertThat(House.codes(send(""))).containsExactly("R136");
        send("Bổ sung 2 HTX").orThrow();
        assertThat(total("HTX.NEW")).isEqualByComparingTo("10");
        accept(2).orThrow();
        assertThat(total("HTX.NEW")).isEqualByComparingTo("12");
        assertThat(HOUSE.bean(Reports.class)
                        .accepted(id(SENDER), period)
                        .orElseThrow()
                        .snapshot()
                        .reason())
                .isEqualTo("Bổ sung 2 HTX");
    }

    @Test
    void whatIsTakenBackLeavesTheTotalsAndIsTypedAnew() {
        type("HTX.NEW", "10");
        send("").orThrow();
        accept(1).orThrow();
        giveBack(1, "Nhầm kỳ", Map.of(cell("HTX.NEW"), "của năm trước?")).orThrow();
        assertThat(sheet().state()).isEqualTo(ReportState.RETURNED);
        assertThat(sheet().returned()).hasValueSatisfying(back -> {
            assertThat(back.reason()).isEqualTo("Nhầm kỳ");
            assertThat(back.by()).isEqualTo(head().name());
        });
        assertThat(sheet().questions()).containsEntry(cell("HTX.NEW"), "của năm trước?");
        assertThat(House.codes(giveBack(1, "Lần nữa", Map.of()))).containsExactly("R150");
        assertThat(total("HTX.NEW")).isNull();
        assertThat(says("HTX.NEW")).isEqualTo("10");
        type("HTX.NEW", "11");
        send("").orThrow();
        accept(2).orThrow();
        assertThat(total("HTX.NEW")).isEqualByComparingTo("11");
    }

    @Test
    void anAcceptedReportTakenBackLeavesTheTotalsInTheSameCommit() {
        type("HTX.NEW", "10");
        send("").orThrow();
        accept(1).orThrow();
        TransactionTemplate all = HOUSE.bean(TransactionTemplate.class);
        all.executeWithoutResult(status -> {
            giveBack(1, "Nhầm kỳ", Map.of()).orThrow();
            assertThat(elsewhere()).as("before the commit").containsExactly(1L, 1L);
            status.setRollbackOnly();
        });
        assertThat(elsewhere()).as("rolled back").containsExactly(1L, 1L);
        all.executeWithoutResult(status -> giveBack(1, "Nhầm kỳ", Map.of()).orThrow());
        assertThat(elsewhere()).as("after the commit").containsExactly(0L, 0L);
        assertThat(HOUSE.bean(Totals.class).verify().differences()).isEmpty();
    }

    /// What another connection sees of this year: how many reports count, and in how many the total says so.
    private List<Long> elsewhere() {
        return List.of(
                        HOUSE.count("reporting.acceptance where ended_at is null and period = '" + period + "'"),
                        HOUSE.count("consolidation.total where reports > 0 and period = '" + period + "'"))
                .stream()
                .map(Integer::longValue)
                .toList();
    }

    @Test
    void aReportFromAFileThatIsTakenBackComesBackToItsOfficer() {
        load("HTX.NEW", "31");
        Returns.Why why = new Returns.Why("Sai đơn vị tính", Map.of(cell("HTX.NEW"), "nghìn hay chiếc?"));
        HOUSE.bean(Returns.class).giveBack(SENDER, period, 1, why, head()).orThrow();
        assertThat(sheet().questions()).containsValue("nghìn hay chiếc?");
        assertThat(HOUSE.bean(Tasks.class).of(officer()))
                .filteredOn(t -> t.report().period().equals(period))
                .singleElement()
                .satisfies(t -> assertThat(t.kind()).isEqualTo(Tasks.Kind.RETURNED));
        load("HTX.NEW", "32");
        assertThat(sheet().questions()).isEmpty();
        assertThat(HOUSE.bean(Tasks.class).of(officer()))
                .noneMatch(t -> t.report().period().equals(period));
    }

    @Test
    void whoeverTakesBackAnOlderRevisionThanCountsIsRefused() {
        load("HTX.NEW", "31");
        load("HTX.NEW", "32");
        assertThat(House.codes(giveBack(1, "Nhầm", Map.of()))).containsExactly("R150");
        assertThat(total("HTX.NEW")).isEqualByComparingTo("32");
    }

    @Test
    void twoPeopleOnOneCellTheLaterSeesWhatTheOtherWroteAndNothingIsOverwritten() {
        Sheet seen = sheet();
        type(officer(), typing(seen, "HTX.NEW", "5"));
        Typing.Result later = type(chair(), typing(seen, "HTX.NEW", "6")).getFirst();
        assertThat(later).isInstanceOfSatisfying(Typing.Result.Conflict.class, c -> {
            assertThat(c.mine()).isEqualTo("6");
            assertThat(c.theirs()).isEqualTo("5");
            assertThat(c.before()).isEmpty();
            assertThat(c.by()).isEqualTo("account:lan");
        });
        assertThat(says("HTX.NEW")).isEqualTo("5");
        assertThat(type(chair(), typing(seen, "HTX.NEW", "5")).getFirst()).isInstanceOf(Typing.Result.Saved.class);
        type(chair(), typing(sheet(), "HTX.NEW", "6"));
        assertThat(says("HTX.NEW")).isEqualTo("6");
    }

    @Test
    void manyAtOnceOnOneCellWriteOneAndTellTheOthers() throws Exception {
        Sheet seen = sheet();
        List<Callable<Typing.Result>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Typing typing = typing(seen, "HTX.NEW", "" + (100 + i));
            all.add(() -> type(officer(), typing).getFirst());
        }
        int saved = 0;
        try (var people = Executors.newFixedThreadPool(12)) {
            for (var result : people.invokeAll(all)) if (result.get() instanceof Typing.Result.Saved) saved++;
        }
        assertThat(saved).isEqualTo(1);
        assertThat(entries().history(sheet(), cell("HTX.NEW"))).hasSize(1);
    }

    @Test
    void theSameKeyTwiceIsWrittenOnce() {
        Typing once = typing(sheet(), "HTX.NEW", "7");
        Typing.Result first = type(officer(), once).getFirst();
        assertThat(type(officer(), once).getFirst()).isEqualTo(first);
        type("HTX.NEW", "8");
        assertThat(type(officer(), once).getFirst()).isEqualTo(first);
        assertThat(says("HTX.NEW")).isEqualTo("8");
        assertThat(entries().history(sheet(), cell("HTX.NEW"))).hasSize(2);
    }

    @Test
    void aCellThatTheFormDoesNotHaveIsRefusedAloneAndTheOthersAreKept() {
        Typing good = typing(sheet(), "HTX.NEW", "7");
        Typing gone = new Typing(9_999, "1", null, 0, 0, "k-" + period);
        Typing words = typing(sheet(), "THT.NEW", "hai mươi");
        assertThat(type(officer(), gone, words, good))
                .satisfiesExactly(
                        r -> assertThat(((Typing.Result.Refused) r).why().code())
                                .isEqualTo("R127"),
                        r -> assertThat(((Typing.Result.Refused) r).why().code())
                                .isEqualTo("R140"),
                        r -> assertThat(r).isInstanceOf(Typing.Result.Saved.class));
        assertThat(says("HTX.NEW")).isEqualTo("7");
    }

    @Test
    void errorsHoldTheSendingUpAndWarningsOnlyUntilSomebodyGivesAReason() {
        type("HTX.NEW", "-3");
        assertThat(House.codes(send(""))).containsExactly("R145");
        type("HTX.NEW", "3");
        type("TV.HTX", "4");
        type("HTX.TOTAL", "2");
        assertThat(House.codes(send(""))).containsExactly("R146");
        for (var remark : sheet().figures().remarks(vn.lienminh.kernel.Language.VI)) {
            assertThat(remark.open()).isTrue();
            WarningReason.Subject subject = new WarningReason.Subject(
                    remark.finding().rule(),
                    String.valueOf(remark.finding().indicator()),
                    remark.finding().dimension() == null ? "" : remark.finding().dimension());
            entries().explain(SENDER, period, subject, "HTX nhỏ", officer()).orThrow();
        }
        Snapshot sent = send("").orThrow();
        assertThat(sent.warnings())
                .isNotEmpty()
                .allSatisfy(w -> assertThat(w.reason()).isEqualTo("HTX nhỏ"));
    }

    @Test
    void nobodyTypesIntoWhatWaitsAndNobodySendsWhatTheyHaveNotSeen() {
        type("HTX.NEW", "3");
        long seen = sheet().last();
        type("HTX.NEW", "4");
        assertThat(House.codes(submissions().submit(SENDER, period, seen, "", chair())))
                .containsExactly("R149");
        send("").orThrow();
        assertThat(((Typing.Result.Refused) type("HTX.NEW", "5")).why().code()).isEqualTo("R143");
        assertThat(House.codes(send(""))).containsExactly("R143");
    }

    @Test
    void whoSentDoesNotAccept() {
        type("HTX.NEW", "3");
        Actor both = new Someone("account:ca-hai", Set.of(SEE_DRAFT, SUBMIT_REPORT, ACCEPT_REPORT), Set.of(id(SENDER)));
        submissions().submit(SENDER, period, sheet().last(), "", both).orThrow();
        Submissions.Chosen one = new Submissions.Chosen(SENDER, period, 1);
        assertThat(House.codes(submissions().accept(one, both))).containsExactly("R151");
        assertThat(House.codes(submissions().accept(one, chair()))).containsExactly("R142");
        assertThat(submissions().accept(one, head()).orThrow()).isEqualTo(1);
    }

    @Test
    void aRoleTakenAwayInMidEditEndsAtTheNextNumberAndKeepsTheOthers() {
        type("HTX.NEW", "3");
        Typing next = typing(sheet(), "HTX.NEW", "4");
        Actor reader = new Someone("account:lan", Set.of(SEE_DRAFT), Set.of(id(SENDER)));
        assertThat(House.codes(entries().save(SENDER, period, List.of(next), reader)))
                .containsExactly("R142");
        Actor nobody = new Someone("account:lan", Set.of(), Set.of());
        assertThat(House.codes(entries().save(SENDER, period, List.of(next), nobody)))
                .containsExactly("R141");
        assertThat(says("HTX.NEW")).isEqualTo("3");
    }

    @Test
    void anotherOrganisationIsNotThere() {
        assertThat(entries().open("SM2", period, officer())).isEmpty();
        assertThat(entries().open("KHONG-CO", period, officer())).isEmpty();
        assertThat(entries().open("KHONG-CO", period, Actor.operator())).isEmpty();
        Typing typing = typing(sheet(), "HTX.NEW", "1");
        assertThat(House.codes(entries().save("SM2", period, List.of(typing), officer())))
                .containsExactly("R141");
        assertThat(House.codes(submissions().submit("SM2", period, 0, "", chair())))
                .containsExactly("R141");
    }

    @Test
    void whatWasTypedStaysWhenAFileComesBetweenAndBothAreShown() {
        type("HTX.NEW", "30");
        type("THT.NEW", "9");
        load("HTX.NEW", "31");
        assertThat(sheet().state()).isEqualTo(ReportState.AMENDED);
        assertThat(says("HTX.NEW")).isEqualTo("30");
        assertThat(sheet().clashes()).containsExactly(cell("HTX.NEW"));
        assertThat(House.codes(send("Sửa"))).containsExactly("R147");
        type("HTX.NEW", "30");
        assertThat(sheet().clashes()).isEmpty();
        send("Giữ số của tỉnh").orThrow();
        accept(2).orThrow();
        assertThat(total("HTX.NEW")).isEqualByComparingTo("30");
        assertThat(total("THT.NEW")).isEqualByComparingTo("9");
    }

    @Test
    void whoTypesOverAnOldPageSeesWhatTheFileSaid() {
        load("HTX.NEW", "31");
        Sheet old = sheet();
        load("HTX.NEW", "33");
        assertThat(type(officer(), typing(old, "HTX.NEW", "32")).getFirst())
                .isInstanceOfSatisfying(Typing.Result.Conflict.class, c -> {
                    assertThat(c.theirs()).isEqualTo("33");
                    assertThat(c.before()).isEqualTo("31");
                });
        assertThat(type(officer(), typing(old, "THT.NEW", "2")).getFirst()).isInstanceOf(Typing.Result.Saved.class);
    }

    @Test
    void aFileLoadedOverWhatWaitsIsNotOverwrittenByAccepting() {
        type("HTX.NEW", "3");
        send("").orThrow();
        load("HTX.NEW", "4");
        assertThat(House.codes(accept(1))).containsExactly("R150");
        assertThat(total("HTX.NEW")).isEqualByComparingTo("4");
        assertThat(sheet().state()).isEqualTo(ReportState.AMENDED);
        assertThat(says("HTX.NEW")).isEqualTo("3");
        assertThat(submissions().waiting(head())).noneMatch(w -> w.period().equals(period));
    }

    @Test
    void notAvailableStaysSaidAfterTheSendingAndCountsForNothing() {
        type("HTX.NEW", "3");
        type("THT.NEW", "…");
        type("LH.NEW", "–");
        send("").orThrow();
        accept(1).orThrow();
        assertThat(says("THT.NEW")).isEqualTo("…");
        assertThat(says("LH.NEW")).isEqualTo("–");
        assertThat(HOUSE.figure("cluster:SM", period.toString(), "THT.NEW").value())
                .isEqualTo(Amount.Missing.NOT_REPORTED);
    }

    @Test
    void manyAreAcceptedTogetherOnlyWhenNothingAboutAnyIsOpen() {
        type("HTX.NEW", "3");
        send("").orThrow();
        giveBack(1, "Xem lại", Map.of(cell("HTX.NEW"), "đúng không?")).orThrow();
        send("").orThrow();
        assertThat(sheet().open()).containsExactly(cell("HTX.NEW"));
        Submissions.Chosen one = new Submissions.Chosen(SENDER, period, 2);
        assertThat(House.codes(submissions().acceptAll(List.of(one), head()))).containsExactly("R154");
        assertThat(submissions().accept(one, head()).orThrow()).isEqualTo(1);
    }

    private void load(String indicator, String value) {
        HOUSE.load(
                        "nap.csv",
                        "indicator,province,period,value\n%s,97,%s,%s\n".formatted(indicator, period, value),
                        "nạp")
                .orThrow();
    }
}

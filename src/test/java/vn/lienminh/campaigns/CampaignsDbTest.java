package vn.lienminh.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.cast.Someone;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Returns;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Submissions;
import vn.lienminh.reporting.Typing;

/// Campaigns of the cluster Sao Mai: opened, put off, called off; who owes and how late. Each test has a year of its
/// own.
class CampaignsDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2030-11-20"));

    private static final Party CLUSTER = new Party.Cluster("SM");
    private static int year = 2029;

    private Period period = Period.year(2030);

    @BeforeEach
    void nextYear() {
        year++;
        period = Period.year(year);
        HOUSE.at(year + "-11-20");
    }

    private static Campaigns campaigns() {
        return HOUSE.bean(Campaigns.class);
    }

    private static Duties duties() {
        return HOUSE.bean(Duties.class);
    }

    private static OrganisationId id(String code) {
        return HOUSE.bean(Organisations.class)
                .find(code, LocalDate.of(2031, 1, 1), null)
                .orElseThrow()
                .id();
    }

    private LocalDate day(String monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }

    private NewCampaign wanted(@Nullable LocalDate estimate, @Nullable LocalDate official, String... named) {
        return new NewCampaign(CLUSTER, period, false, estimate, official, List.of(named));
    }

    private Outcome<List<Campaign>> open(@Nullable LocalDate estimate, @Nullable LocalDate official, String... named) {
        return campaigns().open(wanted(estimate, official, named), Actor.operator());
    }

    private static Typing typing(Sheet seen, String indicator, String text) {
        int cell = seen.form().value(indicator).orElseThrow().number();
        return new Typing(
                cell,
                text,
                null,
                seen.base(cell),
                seen.over(),
                UUID.randomUUID().toString());
    }

    private Sheet sheet(String code) {
        return HOUSE.bean(Entries.class).open(code, period, Actor.operator()).orElseThrow();
    }

    private void type(String code, String text) {
        HOUSE.bean(Entries.class)
                .save(code, period, List.of(typing(sheet(code), "HTX.NEW", text)), Actor.operator())
                .orThrow();
    }

    private void send(String code) {
        HOUSE.bean(Submissions.class)
                .submit(code, period, sheet(code).last(), "", Actor.operator())
                .orThrow();
    }

    private Duty duty(String code, Stage stage) {
        return duties().ofYear(CLUSTER, year).stream()
                .filter(d -> d.organisation().code().equals(code) && d.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportIsFollowedFromNothingToAcceptance() {
        open(day("11-30"), day("12-31")).orThrow();
        assertThat(duty("SM1", Stage.ESTIMATE).state()).isEqualTo(Duty.State.NOT_BEGUN);
        type("SM1", "5");
        assertThat(duty("SM1", Stage.ESTIMATE).state()).isEqualTo(Duty.State.TYPING);
        assertThat(Objects.requireNonNull(duty("SM1", Stage.ESTIMATE).course()).filled())
                .isEqualTo(1);
        send("SM1");
        assertThat(duty("SM1", Stage.ESTIMATE).state()).isEqualTo(Duty.State.SENT);
        Actor head = new Someone(
                "account:truong",
                Set.of(ReportingAct.SEE_DRAFT, ReportingAct.RETURN_REPORT, ReportingAct.ACCEPT_REPORT),
                Set.of(id("SM1")));
        HOUSE.bean(Returns.class)
                .giveBack("SM1", period, 1, new Returns.Why("Rà lại", Map.of()), head)
                .orThrow();
        assertThat(duty("SM1", Stage.ESTIMATE).state()).isEqualTo(Duty.State.RETURNED);
        type("SM1", "6");
        send("SM1");
        HOUSE.bean(Submissions.class)
                .accept(new Submissions.Chosen("SM1", period, 2), head)
                .orThrow();
        assertThat(duty("SM1", Stage.ESTIMATE).state()).isEqualTo(Duty.State.ACCEPTED);
        assertThat(duty("SM1", Stage.OFFICIAL).state())
                .as("an estimate is not the official report")
                .isEqualTo(Duty.State.NOT_BEGUN);
        Lateness lateness = duties().lateness(List.of(id("SM1")), List.of(period)).stream()
                .filter(l -> l.stage() == Stage.ESTIMATE)
                .findFirst()
                .orElseThrow();
        assertThat(lateness.verdict()).isEqualTo(Lateness.Verdict.IN_TIME);
        assertThat(lateness.returns()).isEqualTo(1);
    }

    @Test
    void deadlinesThatMakeNoSenseAreRefused() {
        assertThat(House.codes(open(null, null))).containsExactly("B105");
        assertThat(House.codes(open(null, LocalDate.of(year - 1, 12, 31)))).containsExactly("B107");
        assertThat(House.codes(open(day("11-19"), null))).containsExactly("B108");
        assertThat(House.codes(open(day("12-20"), day("12-10")))).containsExactly("B109");
        assertThat(House.codes(open(null, LocalDate.of(year + 3, 1, 1)))).containsExactly("B110");
        assertThat(House.codes(open(null, day("12-10"), "LM37"))).containsExactly("B113");
        NewCampaign nobody = new NewCampaign(new Party.Cluster("KHONG"), period, false, null, day("12-10"), List.of());
        assertThat(House.codes(campaigns().open(nobody, Actor.operator()))).containsExactly("B112");
        assertThat(duties().ofYear(CLUSTER, year)).isEmpty();
    }

    @Test
    void aFormThatDoesNotExistForThatLengthIsRefused() {
        NewCampaign half = new NewCampaign(
                new Party.National(), new Period(Period.Length.MONTH, year, 12), false, null, day("12-31"), List.of());
        boolean monthly = HOUSE.bean(vn.lienminh.indicators.Indicators.class)
                .form(new Period(Period.Length.MONTH, year, 12))
                .isPresent();
        assertThat(House.codes(campaigns().open(half, Actor.operator())))
                .isEqualTo(monthly ? List.of() : List.of("B104"));
    }

    @Test
    void nobodyIsAskedTwiceForTheSameReport() throws Exception {
        open(null, day("12-10"), "SM1", "SM2").orThrow();
        assertThat(House.codes(open(null, day("12-12")))).containsExactly("B111");
        open(null, day("12-12"), "SM3").orThrow();
        NewCampaign nation = new NewCampaign(new Party.National(), period, false, null, day("12-12"), List.of());
        assertThat(House.codes(campaigns().open(nation, Actor.operator()))).containsExactly("B111");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<List<Campaign>>> same = () -> open(null, day("12-12"), "SM4");
            long done = threads.invokeAll(List.of(same, same)).stream()
                    .map(Future::resultNow)
                    .filter(o -> o instanceof Outcome.Done)
                    .count();
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void aDeadlineOnlyMovesOnWithAReasonAndNothingIsForgotten() {
        int id = open(day("11-30"), day("12-31")).orThrow().getFirst().id();
        assertThat(House.codes(extend(id, "", "11-25", "mưa"))).containsExactly("B114");
        assertThat(House.codes(extend(id, "", "11-10", "mưa"))).containsExactly("B108");
        assertThat(House.codes(extend(id, "", "12-05", " "))).containsExactly("B115");
        assertThat(House.codes(extend(id, "LM37", "12-05", "mưa"))).containsExactly("B113");
        assertThat(House.codes(extend(999_999, "", "12-05", "mưa"))).containsExactly("B102");
        extend(id, "SM2", "12-08", "bão").orThrow();
        extend(id, "", "12-05", "đợi số của sở").orThrow();
        assertThat(duty("SM1", Stage.ESTIMATE).due()).isEqualTo(day("12-05"));
        assertThat(duty("SM2", Stage.ESTIMATE).due()).isEqualTo(day("12-08"));
        Campaign now = campaigns().find(id).orElseThrow();
        assertThat(now.deadlines().first(Stage.ESTIMATE)).contains(day("11-30"));
        assertThat(now.deadlines().extensions(Stage.ESTIMATE))
                .extracting(Deadline::reason)
                .containsExactly("bão", "đợi số của sở");
        assertThat(now.deadlines().extensions(Stage.ESTIMATE)).allMatch(d -> d.by().startsWith("operator:"));
    }

    private Outcome<Campaign> extend(int id, String unit, String due, String why) {
        return campaigns().extend(id, Stage.ESTIMATE, unit, day(due), why, Actor.operator());
    }

    @Test
    void onlyWhoeverLeadsAllOthersOpensAndOnlyThemEnds() {
        Actor leader = new Someone(
                "account:truong",
                Set.of(CampaignsAct.RUN_CAMPAIGN),
                Set.of(id("SM2"), id("SM3"), id("SM4"), id("SM5"), id("SM1")));
        Actor ofOne = new Someone("account:mot", Set.of(CampaignsAct.RUN_CAMPAIGN), Set.of(id("SM2")));
        assertThat(House.codes(campaigns().open(wanted(null, day("12-10")), ofOne)))
                .containsExactly("B101");
        int id = campaigns()
                .open(wanted(null, day("12-10")), leader)
                .orThrow()
                .getFirst()
                .id();
        assertThat(House.codes(campaigns().extend(id, Stage.OFFICIAL, "", day("12-20"), "mưa", ofOne)))
                .containsExactly("B102");
        assertThat(House.codes(campaigns().end(id, "nhầm", ofOne))).containsExactly("B102");
        assertThat(House.codes(campaigns().end(id, "", leader))).containsExactly("B115");
        campaigns().end(id, "nhầm", leader).orThrow();
        assertThat(duties().ofYear(CLUSTER, year)).isEmpty();
        assertThat(campaigns().calledOff(CLUSTER, year)).hasSize(1);
        open(null, day("12-12")).orThrow();
    }

    @Test
    void whoHasLeftByThePeriodsEndOwesNothing() {
        HOUSE.load(
                        "roi-cum.csv",
                        "cluster,name,province,member_from,member_until,order\nRO%1$s,Cụm %1$s,97,2020-01-01,,1\nRO%1$s,Cụm %1$s,98,2020-01-01,%1$s-07-01,2\n"
                                .formatted(year))
                .orThrow();
        NewCampaign all = new NewCampaign(new Party.Cluster("RO" + year), period, false, null, day("12-10"), List.of());
        campaigns().open(all, Actor.operator()).orThrow();
        assertThat(duties().ofYear(new Party.Cluster("RO" + year), year))
                .extracting(d -> d.organisation().code())
                .containsExactly("SM1");
        assertThat(duties().due(List.of(id("SM2")), day("12-01"), day("12-31"))).isEmpty();
    }

    @Test
    void whereACampaignNamesSomeTheOthersAreNotMissing() {
        HOUSE.load(
                        "so.csv",
                        "indicator,province,period,value\nHTX.NEW,97,%1$s,4\nHTX.NEW,98,%1$s,5\n".formatted(period))
                .orThrow();
        assertThat(HOUSE.figure("cluster:SM", period.toString(), "HTX.NEW")
                        .coverage()
                        .toString())
                .isEqualTo("2/5");
        open(null, day("12-10"), "SM1", "SM3").orThrow();
        var coverage = HOUSE.figure("cluster:SM", period.toString(), "HTX.NEW").coverage();
        assertThat(coverage.toString()).isEqualTo("2/3");
        assertThat(coverage.missing()).containsExactly("SM3");
        assertThat(HOUSE.figure("national", period.toString(), "HTX.NEW")
                        .coverage()
                        .missing())
                .as("other clusters asked nobody")
                .hasSizeGreaterThan(30);
    }
}

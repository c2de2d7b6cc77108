package vn.lienminh.emulation.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.House;
import vn.lienminh.commands.Terminal;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.scoring.Opinion;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.emulation.scoring.Stage;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.shell.inbox.Inbox;
import vn.lienminh.shell.inbox.Task;

/// The year of the demo's cluster: Ninh Bình leads in 2017, Thái Bình and Quảng Ninh in 2018.
class YearDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2017-11-28");

    private static final String DBSH = "DBSH";
    private static final byte[] PDF = "%PDF-1.4 minh chứng".getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void cluster() {
        for (String file : List.of("cluster.csv", "heads.csv"))
            HOUSE.load(file, Terminal.demo(file), "").orThrow();
    }

    private static Actor chair(String organisation) {
        return Guests.actor(HOUSE.context(), organisation.toLowerCase(Locale.ROOT), Role.ALLIANCE_CHAIR, organisation);
    }

    private static Years years() {
        return HOUSE.bean(Years.class);
    }

    private static OrganisationId id(String code) {
        return HOUSE.bean(Organisations.class)
                .find(code, LocalDate.of(2017, 12, 31), null)
                .orElseThrow()
                .id();
    }

    private static Map<Step, LocalDate> dues(int year) {
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        int day = 1;
        for (Step step : Years.dated()) dues.put(step, LocalDate.of(year, 12, day++));
        return dues;
    }

    @Test
    void theOfficePassesWithTheDate() {
        HOUSE.at("2017-12-31T23:59:00");
        for (Actor next : List.of(chair("LM34"), chair("LM22"))) {
            assertThat(years().sees(DBSH, 2018, next)).isTrue();
            assertThat(years().leads(DBSH, 2018, next)).as("not yet").isFalse();
            assertThat(House.codes(years().open(DBSH, 2018, dues(2018), next))).containsExactly("E201");
            assertThat(next.may(ReportingAct.SEE_DRAFT, id("LM35"), LocalDate.of(2018, 12, 31)))
                    .isTrue();
            for (var act : List.of(CampaignsAct.RUN_CAMPAIGN, ReportingAct.ACCEPT_REPORT, EmulationAct.DECIDE_SCORE))
                assertThat(next.may(act, id("LM35"), LocalDate.of(2018, 12, 31)))
                        .as(act.name())
                        .isFalse();
        }
        assertThat(years().leads(DBSH, 2018, chair("LM37"))).isTrue();
        assertThat(years().leads(DBSH, 2017, chair("LM37"))).isTrue();
        HOUSE.at("2018-01-01T00:00:00");
        for (Actor next : List.of(chair("LM34"), chair("LM22"))) {
            assertThat(years().leads(DBSH, 2018, next)).isTrue();
            assertThat(next.may(CampaignsAct.RUN_CAMPAIGN, id("LM35"), LocalDate.of(2018, 12, 31)))
                    .isTrue();
        }
        assertThat(years().leads(DBSH, 2018, chair("LM37"))).isFalse();
        assertThat(years().sees(DBSH, 2018, Guests.actor(HOUSE.context(), "caobang", Role.ALLIANCE_CHAIR, "LM04")))
                .isFalse();
    }

    @Test
    void aYearGoesFromStepToStepAndWhatIsOverIsClosed() {
        HOUSE.at("2019-11-28");
        appoint(2019, "LM33");
        Actor head = chair("LM33");
        assertThat(years().during(DBSH, 2019, Set.of(Step.SELF_SCORING)).faults())
                .as("nobody has set its calendar")
                .isEmpty();
        years().open(DBSH, 2019, dues(2019), head).orThrow();
        assertThat(House.codes(years().open(DBSH, 2019, dues(2019), head))).containsExactly("E203");
        assertThat(House.codes(years().during(DBSH, 2019, Set.of(Step.SELF_SCORING))))
                .containsExactly("E211");
        assertThat(House.codes(years().advance(DBSH, 2019, Step.PLANNED, "", head)))
                .as("there are no criteria")
                .containsExactly("E208");
        YearCourse course =
                years().advance(DBSH, 2019, Step.PLANNED, "dùng bảng cũ", head).orThrow();
        assertThat(course.step()).isEqualTo(Step.REGISTERING);
        assertThat(House.codes(years().advance(DBSH, 2019, Step.PLANNED, "lần nữa", head)))
                .containsExactly("E212");
        assertThat(House.codes(years().reopen(DBSH, 2019, Step.REGISTERING, "", head)))
                .containsExactly("E208");
        course = years().reopen(DBSH, 2019, Step.REGISTERING, "sửa lịch", head).orThrow();
        assertThat(course.step()).isEqualTo(Step.PLANNED);
        assertThat(course.passages()).extracting(Passage::reason).containsExactly("dùng bảng cũ", "sửa lịch");
        assertThat(House.codes(years().advance(DBSH, 2019, Step.PLANNED, "x", chair("LM35"))))
                .containsExactly("E201");
        close(head);
    }

    private static void close(Actor head) {
        Assignments assignments = HOUSE.bean(Assignments.class);
        NewAssignment wanted = new NewAssignment("Còn mở", "Giao ước", LocalDate.of(2019, 12, 1), List.of());
        assignments.give(DBSH, 2019, wanted, head).orThrow();
        for (Step now = Step.PLANNED; now != Step.CLOSED; now = now.next().orElseThrow())
            years().advance(DBSH, 2019, now, "khép năm", head).orThrow();
        assertThat(House.codes(assignments.give(DBSH, 2019, wanted, head))).containsExactly("E211");
        assertThat(assignments.of(DBSH, 2020))
                .as("what is open goes on when a year is closed without a handover")
                .singleElement()
                .satisfies(next -> assertThat(next.members()).hasSize(9));
        assertThat(House.codes(years().reopen(DBSH, 2019, Step.CLOSED, "sửa", head)))
                .containsExactly("E210");
    }

    @Test
    void nobodyScoresThemselvesOnceOthersScoreThemUnlessTheHeadReopens() {
        HOUSE.at("2017-12-05");
        HOUSE.load("criteria.csv", Terminal.demo("criteria.csv"), "").orThrow();
        Actor head = chair("LM37");
        assertThat(House.codes(selfScore()))
                .as("a year without a calendar closes nothing")
                .isEmpty();
        years().open(DBSH, 2017, dues(2017), head).orThrow();
        assertThat(House.codes(selfScore())).as("not yet").containsExactly("E211");
        for (Step now = Step.PLANNED; now != Step.SELF_SCORING; now = now.next().orElseThrow())
            years().advance(DBSH, 2017, now, "thử", head).orThrow();
        assertThat(House.codes(selfScore())).isEmpty();
        years().advance(DBSH, 2017, Step.SELF_SCORING, "còn tám đơn vị", head).orThrow();
        assertThat(House.codes(selfScore())).containsExactly("E211");
        String file = "cluster,year,stage,province,criterion,value,reason,scorer\nDBSH,2017,self,35,IV.4,0,,\n";
        assertThat(House.codes(HOUSE.load("y-kien.csv", file)))
                .as("nor by a file")
                .containsExactly("E211");
        years().reopen(DBSH, 2017, Step.CROSS_SCORING, "Hà Nam chấm nhầm", head).orThrow();
        assertThat(House.codes(selfScore())).isEmpty();
    }

    private static Outcome<Opinion> selfScore() {
        Scoring.Saying saying = new Scoring.Saying("LM35", "IV.4", Stage.SELF, BigDecimal.ONE, "");
        return HOUSE.bean(Scoring.class).say(DBSH, 2017, saying, chair("LM35"));
    }

    @Test
    void aMoveIsNewsToTheMembers() {
        HOUSE.at("2020-11-28");
        appoint(2020, "LM33");
        years().open(DBSH, 2020, dues(2020), chair("LM33")).orThrow();
        LocalDate later = LocalDate.of(2020, 12, 20);
        assertThat(House.codes(years().move(DBSH, 2020, Step.MEETING, later, "bão", chair("LM33"))))
                .as("after the dossiers")
                .containsExactly("E205");
        years().move(DBSH, 2020, Step.DECIDED, later, "bão lụt miền Trung", chair("LM33"))
                .orThrow();
        List<Task> tasks = HOUSE.bean(Inbox.class).of(chair("LM35"), Texts.in(Language.VI));
        assertThat(tasks)
                .filteredOn(t -> t.kind() == Task.Kind.NEWS && t.address().contains("/2020/"))
                .singleElement()
                .satisfies(t -> assertThat(t.what() + t.about()).contains("09/12", "20/12", "bão lụt miền Trung"));
    }

    @Test
    void aTaskCountsOnceItIsShownAndWhatIsOpenGoesOn() {
        HOUSE.at("2017-12-20");
        Assignments assignments = HOUSE.bean(Assignments.class);
        Actor head = chair("LM37");
        NewAssignment wanted = new NewAssignment(
                "Triển khai Nghị quyết", "Đại hội V", LocalDate.of(2017, 12, 25), List.of("LM35", "LM36"));
        assertThat(House.codes(assignments.give(DBSH, 2017, wanted, chair("LM35"))))
                .containsExactly("E201");
        Assignment task = assignments.give(DBSH, 2017, wanted, head).orThrow();
        assertThat(House.codes(answer(assignments, task, "LM30", "đã làm", List.of())))
                .containsExactly("E216");
        task = answer(assignments, task, "LM35", "đã làm", List.of()).orThrow();
        assertThat(task.missing()).as("without evidence nothing counts").hasSize(2);
        Assignments.Evidence evidence = new Assignments.Evidence("bao-cao.pdf", PDF);
        task = answer(assignments, task, "LM35", "đã làm", List.of(evidence)).orThrow();
        assertThat(task.missing()).containsExactly(id("LM36"));
        assertThat(House.codes(answer(
                        assignments, task, "LM36", "đã làm", List.of(new Assignments.Evidence("a.exe", new byte[] {1
                        })))))
                .containsExactly("D171");
        handOver(head, assignments, task);
    }

    private static Outcome<Assignment> answer(
            Assignments assignments,
            Assignment task,
            String member,
            String words,
            List<Assignments.Evidence> evidence) {
        return assignments.answer(DBSH, 2017, task.id(), member, words, evidence, chair(member));
    }

    private static void handOver(Actor head, Assignments assignments, Assignment task) {
        Handovers handovers = HOUSE.bean(Handovers.class);
        Handover first =
                handovers.draft(DBSH, 2017, "15", "Không có ý kiến", head).orThrow();
        assertThat(first.items()).extracting(OpenItem::kind).contains(OpenItem.Kind.TASKS);
        Handover second = handovers.draft(DBSH, 2017, "15", "Bàn giao đủ", head).orThrow();
        assertThat(House.codes(handovers.confirm(DBSH, 2017, first.id(), "", head)))
                .containsExactly("E221");
        assertThat(House.codes(handovers.confirm(DBSH, 2017, second.id(), "", chair("LM35"))))
                .containsExactly("E201");
        for (String side : List.of("LM37", "LM34"))
            handovers.confirm(DBSH, 2017, second.id(), "", chair(side)).orThrow();
        assertThat(handovers.complete(DBSH, 2017)).as("Quảng Ninh has not").isFalse();
        assertThat(assignments.of(DBSH, 2018)).isEmpty();
        handovers.confirm(DBSH, 2017, second.id(), "Nhất trí", chair("LM22")).orThrow();
        assertThat(handovers.complete(DBSH, 2017)).isTrue();
        assertThat(assignments.of(DBSH, 2018)).singleElement().satisfies(next -> {
            assertThat(next.carriedFrom()).isEqualTo(task.id());
            assertThat(next.members()).containsExactly(id("LM36"));
        });
        assertThat(House.codes(answer(assignments, task, "LM36", "muộn", List.of())))
                .containsExactly("E217");
        assertThat(House.codes(handovers.draft(DBSH, 2017, "16", "", head))).containsExactly("E222");
    }

    @Test
    void aMeetingChoosesWhoLeadsNext() {
        HOUSE.at("2023-12-15");
        appoint(2023, "LM33");
        Heads heads = HOUSE.bean(Heads.class);
        Election election = new Election(LocalDate.of(2023, 12, 15), Election.Ground.MINUTES, "12/BB-CTĐ");
        List<Clusters.Chosen> one = List.of(new Clusters.Chosen("LM35", Head.Role.HEAD));
        assertThat(House.codes(heads.elect(DBSH, 2024, election, one, chair("LM35"))))
                .containsExactly("E201");
        List<Clusters.Chosen> alone = List.of(new Clusters.Chosen("LM35", Head.Role.CO_HEAD));
        assertThat(House.codes(heads.elect(DBSH, 2024, election, alone, chair("LM33"))))
                .as("one leads together with nobody")
                .containsExactly("O119");
        heads.elect(DBSH, 2024, election, one, chair("LM33")).orThrow();
        List<Clusters.Chosen> other =
                List.of(new Clusters.Chosen("LM36", Head.Role.HEAD), new Clusters.Chosen("LM35", Head.Role.DEPUTY));
        assertThat(heads.elect(DBSH, 2024, election, other, chair("LM33")).orThrow())
                .extracting(h -> h.organisation().code() + " " + h.role())
                .as("corrected before it begins")
                .containsExactly("LM36 HEAD", "LM35 DEPUTY");
        HOUSE.at("2024-01-01T00:00:00");
        assertThat(years().leads(DBSH, 2024, chair("LM36"))).isTrue();
        assertThat(House.codes(heads.elect(DBSH, 2024, election, one, Actor.operator())))
                .containsExactly("O118");
    }

    private static void appoint(int year, String organisation) {
        HOUSE.load(
                        "cum-truong-" + year + ".csv",
                        "cluster,role,organisation,from,until\nDBSH,head,%s,%d-01-01,%d-01-01\n"
                                .formatted(organisation, year, year + 1))
                .orThrow();
    }
}

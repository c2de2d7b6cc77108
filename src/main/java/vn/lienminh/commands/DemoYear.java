package vn.lienminh.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Issuer;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Papers;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.year.Assignment;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.Election;
import vn.lienminh.emulation.year.Handovers;
import vn.lienminh.emulation.year.Heads;
import vn.lienminh.emulation.year.Helping;
import vn.lienminh.emulation.year.NewAssignment;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.YearCourse;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.shell.inbox.Recipients;

/// The years of the demo (năm thi đua của bản chạy thử): 2017 as it went, up to the handover that Quảng Ninh has
/// still to confirm, and 2018 in its registering. That nine of nine carried out the resolution and who leads in 2018 is
/// published; numbers, days and words beyond that are invented.
@Component
class DemoYear {
    private static final String CLUSTER = "DBSH";
    private static final int BEFORE = 2017;
    private static final int NOW = 2018;
    private static final String REPLAYED = "Ghi lại diễn biến năm 2017 vào phần mềm (dữ liệu minh họa)";
    private static final String SAME_CRITERIA = "Bảng tiêu chí năm 2018 dùng lại bảng năm 2017 (dữ liệu minh họa)";

    private final Years years;
    private final Assignments assignments;
    private final Heads heads;
    private final Handovers handovers;
    private final Organisations organisations;
    private final Recipients people;
    private final Papers papers;
    private final Clock clock;

    DemoYear(
            Years years,
            Assignments assignments,
            Heads heads,
            Handovers handovers,
            Organisations organisations,
            Recipients people,
            Papers papers,
            Clock clock) {
        this.years = years;
        this.assignments = assignments;
        this.heads = heads;
        this.handovers = handovers;
        this.organisations = organisations;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    /// Once there are people and figures; they do what they would do on the pages.
    void begin() {
        if (years.of(CLUSTER, BEFORE).isPresent()) return;
        actor("ninhbinh.chutich", "LM37").ifPresent(this::before);
    }

    /// Once the other parts have told how 2017 went: the year goes on as far as they let it, and the next begins.
    void end() {
        Optional<Actor> head = actor("ninhbinh.chutich", "LM37");
        Optional<Actor> next = actor("thaibinh.chutich", "LM34");
        if (head.isEmpty()
                || next.isEmpty()
                || years.of(CLUSTER, NOW).isPresent()
                || years.of(CLUSTER, BEFORE).isEmpty()) return;
        choose(head.get());
        advance(BEFORE, Step.DECIDED, REPLAYED, head.get());
        handovers
                .draft(CLUSTER, BEFORE, "15", "Đề nghị năm 2018 theo dõi riêng biểu liên hiệp hợp tác xã.", head.get())
                .then(h -> handovers.confirm(CLUSTER, BEFORE, h.id(), "", head.get()))
                .then(h -> handovers.confirm(CLUSTER, BEFORE, h.id(), "Nhất trí.", next.get()))
                .orThrow();
        now(next.get());
    }

    private Optional<Actor> actor(String login, String organisation) {
        return organisations
                .find(organisation, LocalDate.of(NOW, 12, 31), null)
                .flatMap(o -> people.at(Set.of(o.id())).stream()
                        .map(Recipients.Recipient::actor)
                        .filter(a -> a.name().equals("account:" + login))
                        .findFirst());
    }

    private void before(Actor head) {
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        dues.put(Step.REGISTERING, LocalDate.of(BEFORE, 1, 10));
        dues.put(Step.PACT, LocalDate.of(BEFORE - 1, 12, 20));
        dues.put(Step.RUNNING, LocalDate.of(BEFORE, 11, 15));
        dues.put(Step.REPORTING, LocalDate.of(BEFORE, 12, 2));
        dues.put(Step.SELF_SCORING, LocalDate.of(BEFORE, 12, 4));
        dues.put(Step.CROSS_SCORING, LocalDate.of(BEFORE, 12, 7));
        dues.put(Step.MEETING, LocalDate.of(BEFORE, 12, 15));
        dues.put(Step.PROPOSED, LocalDate.of(BEFORE, 12, 25));
        // what is still to be done is due around the day on which the demo is loaded, like its campaigns
        dues.put(Step.DECIDED, today().plusDays(30));
        years.open(CLUSTER, BEFORE, dues, head).orThrow();
        task("Triển khai Nghị quyết Đại hội V Liên minh HTX Việt Nam", "Liên minh HTX Việt Nam", Set.of(), head);
        task("Sơ kết 5 năm thi hành Luật Hợp tác xã 2012", "Kết luận hội nghị 2016", Set.of(), head);
        task("Tham mưu kế hoạch phát triển kinh tế tập thể", "Giao ước 2017", Set.of(), head);
        task("Lập danh sách mô hình hợp tác xã kiểu mới", "Giao ước 2017", Set.of("LM35", "LM30", "LM33"), head);
    }

    /// @param late those who have not shown that they did it
    private void task(String text, String source, Set<String> late, Actor head) {
        NewAssignment wanted = new NewAssignment(text, source, LocalDate.of(BEFORE, 11, 30), List.of());
        Assignment given = assignments.give(CLUSTER, BEFORE, wanted, head).orThrow();
        byte[] evidence = papers.render(evidence(text), PaperFormat.PDF);
        for (Organisation member : years.members(CLUSTER, BEFORE))
            if (!late.contains(member.code()))
                assignments
                        .answer(
                                CLUSTER,
                                BEFORE,
                                given.id(),
                                member.code(),
                                "Đã triển khai, báo cáo kèm theo.",
                                List.of(new Assignments.Evidence("bao-cao-" + member.code() + ".pdf", evidence)),
                                officer(member))
                        .orThrow();
    }

    private Actor officer(Organisation member) {
        return people.at(Set.of(member.id())).stream()
                .map(Recipients.Recipient::actor)
                .filter(a -> a.may(EmulationAct.ANSWER_TASK, member.id()))
                .findFirst()
                .orElse(Actor.operator());
    }

    private static Paper evidence(String text) {
        return new Paper(
                "minh-chung",
                Issuer.alliance("Liên minh Hợp tác xã (minh họa)", null).letterhead("BC-LMHTX", BEFORE),
                "BÁO CÁO",
                List.of(text),
                List.of(new Paper.Paragraph(List.of(new Paper.Words("Minh chứng minh họa của bản chạy thử.")))),
                null,
                List.of(),
                List.of(),
                "");
    }

    /// The meeting of 15/12/2017: Thái Bình and Quảng Ninh lead 2018 together.
    private void choose(Actor head) {
        Election election = new Election(LocalDate.of(BEFORE, 12, 15), Election.Ground.MINUTES, "12/BB-CTĐ");
        List<Clusters.Chosen> chosen =
                List.of(new Clusters.Chosen("LM34", Head.Role.CO_HEAD), new Clusters.Chosen("LM22", Head.Role.CO_HEAD));
        heads.elect(CLUSTER, NOW, election, chosen, head).orThrow();
        LocalDate from = LocalDate.of(BEFORE, 1, 1);
        LocalDate until = LocalDate.of(NOW, 1, 1);
        heads.appoint(CLUSTER, BEFORE, Helping.Role.SECRETARY, "LM37", "Nguyễn Thị Hoa", from, until, head)
                .orThrow();
        heads.appoint(CLUSTER, BEFORE, Helping.Role.HELPER, "LM37", "Lê Thị Mai", from, until, head)
                .orThrow();
    }

    /// As far as what binds allows.
    private void advance(int year, Step to, String reason, Actor head) {
        for (YearCourse now = years.of(CLUSTER, year).orElseThrow(); now.step().compareTo(to) < 0; ) {
            Outcome<YearCourse> taken = years.advance(CLUSTER, year, now.step(), reason, head);
            if (!taken.faults().isEmpty()) return;
            now = taken.orThrow();
        }
    }

    private void now(Actor head) {
        LocalDate today = today();
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        int days = 14;
        for (Step step : Years.dated()) {
            dues.put(step, today.plusDays(days));
            days += 14;
        }
        years.open(CLUSTER, NOW, dues, head).orThrow();
        advance(NOW, Step.REGISTERING, SAME_CRITERIA, head);
        years.move(CLUSTER, NOW, Step.REGISTERING, today.plusDays(20), "Ba tỉnh họp Ban Thường vụ muộn", head)
                .orThrow();
        NewAssignment wanted = new NewAssignment(
                "Kết nối tiêu thụ nông sản dịp Tết", "Kết luận hội nghị 15/12/2017", today.plusDays(25), List.of());
        assignments.give(CLUSTER, NOW, wanted, head).orThrow();
        heads.plan(CLUSTER, NOW, NOW + 1, "LM33", head).orThrow();
        heads.plan(CLUSTER, NOW, NOW + 2, "LM35", head).orThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }
}

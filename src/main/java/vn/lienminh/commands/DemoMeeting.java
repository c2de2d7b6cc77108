package vn.lienminh.commands;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.ballots.Answer;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.emulation.ballots.Candidates;
import vn.lienminh.emulation.ballots.Presiding;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Telling;
import vn.lienminh.emulation.ballots.Voting;
import vn.lienminh.emulation.meetings.Conclusions;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.NewMeeting;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.shell.inbox.Recipients;

/// The meeting of 2017 in the demo (hội nghị của bản chạy thử): everybody does what they would do on the pages.
/// Day, place, the flag by 8 of 9 and the heads of 2018 are those of the article; who voted how is invented.
@Component
class DemoMeeting {
    private static final String CLUSTER = "DBSH";
    private static final int YEAR = 2017;
    private static final LocalDate DAY = LocalDate.of(2017, 12, 15);
    private static final String HEAD = "ninhbinh.chutich";
    /// Of each member its chair's login.
    private static final Map<String, String> CHAIRS = chairs();
    /// Of each teller the house; none of them is voted on.
    private static final Map<String, String> TELLERS = tellers();

    private static final BigDecimal NEEDED = BigDecimal.valueOf(80);

    private final Meetings meetings;
    private final Conclusions conclusions;
    private final Ballots ballots;
    private final Presiding presiding;
    private final Voting voting;
    private final Telling telling;
    private final Organisations organisations;
    private final Recipients people;
    private final Clock clock;

    DemoMeeting(
            Meetings meetings,
            Conclusions conclusions,
            Ballots ballots,
            Presiding presiding,
            Voting voting,
            Telling telling,
            Organisations organisations,
            Recipients people,
            Clock clock) {
        this.meetings = meetings;
        this.conclusions = conclusions;
        this.ballots = ballots;
        this.presiding = presiding;
        this.voting = voting;
        this.telling = telling;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    private static Map<String, String> chairs() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("LM37", "ninhbinh.chutich");
        all.put("LM35", "hanam.chutich");
        all.put("LM36", "namdinh.chutich");
        all.put("LM34", "thaibinh.chutich");
        all.put("LM26", "vinhphuc.chutich");
        all.put("LM27", "bacninh.chutich");
        all.put("LM30", "haiduong.chutich");
        all.put("LM33", "hungyen.chutich");
        all.put("LM22", "quangninh.chutich");
        return all;
    }

    private static Map<String, String> tellers() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("namdinh", "LM36");
        all.put("bacninh", "LM27");
        all.put("thidua", "LMVN");
        return all;
    }

    /// Once there are people, and what they vote on is proposed.
    void hold() {
        if (meetings.current(CLUSTER, YEAR).isPresent()) return;
        Actor head = actor(HEAD, "LM37");
        NewMeeting wanted = new NewMeeting(DAY, LocalTime.of(8, 0), province("LM37"), member("LM37"), """
            Báo cáo tổng kết công tác thi đua năm 2017 của Cụm
            Thống nhất điểm và xếp hạng
            Bỏ phiếu kín bình xét khen thưởng
            Bầu cụm trưởng năm 2018
            Ký giao ước thi đua năm 2018\
            """);
        int id = meetings.plan(CLUSTER, YEAR, wanted, head).orThrow().id();
        meetings.invite(id, head).orThrow();
        List<Meeting.Attendance> seats = new ArrayList<>();
        CHAIRS.forEach((code, login) ->
                seats.add(new Meeting.Attendance(member(code), true, people.nameOf("account:" + login))));
        meetings.attend(id, seats, head).orThrow();
        meetings.begin(id, head).orThrow();
        vote(awards(), List.of("yyy", "yyy", "yyy", "yyy", "yyi", "yyy", "yyy", "yyy", "nyy"), head);
        vote(heads(), List.of("yy", "yy", "yy", "yy", "yy", "yy", "yy", "yy", "yy"), head);
        conclude(id, head);
        meetings.end(id, head).orThrow();
        CHAIRS.forEach((code, login) -> {
            if (!Set.of("LM26", "LM33").contains(code))
                meetings.confirm(id, member(code), actor(login, code)).orThrow();
        });
    }

    private void conclude(int id, Actor head) {
        String shared = "Mỗi liên minh chọn ít nhất một hợp tác xã làm mô hình điểm gắn với chuỗi giá trị";
        conclusions.keep(id, shared, Set.of(), null, head).orThrow();
        // what is still to be done is due around the day on which the demo is loaded
        LocalDate due = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE).plusDays(30);
        conclusions
                .keep(id, "Báo cáo bổ sung về mô hình điểm gắn với chuỗi giá trị", Set.of(member("LM26")), due, head)
                .orThrow();
    }

    /// What was proposed from the files of the demo.
    private Presiding.Wanted awards() {
        return wanted("award:", List.of());
    }

    private Presiding.Wanted heads() {
        return wanted("head:", List.of(lead("LM34"), lead("LM22")));
    }

    private Candidates.Candidate lead(String code) {
        return new Candidates.Candidate(
                "head:" + CLUSTER + "/" + (YEAR + 1) + "/" + code,
                "Đồng cụm trưởng năm " + (YEAR + 1),
                "Liên minh HTX tỉnh " + province(code),
                "",
                member(code));
    }

    /// What other parts propose, else what is put by hand.
    private Presiding.Wanted wanted(String kind, List<Candidates.Candidate> byHand) {
        List<String> proposed = ballots.candidates(CLUSTER, YEAR).stream()
                .map(Candidates.Candidate::subject)
                .filter(s -> s.startsWith(kind))
                .toList();
        List<String> accounts =
                TELLERS.keySet().stream().map(l -> "account:" + l).toList();
        return proposed.isEmpty()
                ? new Presiding.Wanted(List.of(), byHand, accounts, NEEDED, false)
                : new Presiding.Wanted(proposed, List.of(), accounts, NEEDED, false);
    }

    /// @param votes of each member in their order, a sign a question
    private void vote(Presiding.Wanted wanted, List<String> votes, Actor head) {
        Ballot ballot = presiding.prepare(CLUSTER, YEAR, wanted, head).orThrow();
        int id = ballot.id();
        List<String> codes = new ArrayList<>();
        TELLERS.forEach(
                (login, at) -> codes.add(telling.takeCode(id, actor(login, at)).orThrow()));
        presiding.open(id, head).orThrow();
        int next = 0;
        for (Map.Entry<String, String> chair : CHAIRS.entrySet()) {
            Map<Integer, Answer> answers = answers(ballot.questions(), votes.get(next++));
            voting.cast(id, member(chair.getKey()), answers, actor(chair.getValue(), chair.getKey()))
                    .orThrow();
        }
        presiding.close(id, head).orThrow();
        telling.count(id, codes.subList(0, 2), actor("namdinh", "LM36")).orThrow();
        TELLERS.forEach((login, at) -> telling.sign(id, actor(login, at)).orThrow());
    }

    private static Map<Integer, Answer> answers(List<Question> questions, String signs) {
        Map<Integer, Answer> answers = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            char sign = i < signs.length() ? signs.charAt(i) : 'y';
            if (sign != 'i') answers.put(questions.get(i).id(), sign == 'y' ? Answer.YES : Answer.NO);
        }
        return answers;
    }

    private String province(String code) {
        String name = organisations.find(code, DAY, null).orElseThrow().name(Language.VI);
        return name.substring(name.indexOf("tỉnh ") + "tỉnh ".length());
    }

    private OrganisationId member(String code) {
        return organisations.find(code, DAY, null).orElseThrow().id();
    }

    private Actor actor(String login, String organisation) {
        return people.at(Set.of(member(organisation))).stream()
                .map(Recipients.Recipient::actor)
                .filter(a -> a.name().equals("account:" + login))
                .findFirst()
                .orElseThrow();
    }
}

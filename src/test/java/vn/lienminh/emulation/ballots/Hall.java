package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.EmulationAct.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.access.Role;
import vn.lienminh.access.Sessions;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.House;
import vn.lienminh.cast.Someone;
import vn.lienminh.commands.Terminal;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.NewMeeting;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisations;

/// The hall in which the nine alliances vote: a meeting that has begun, its head, three tellers with accounts,
/// chairs.
final class Hall {
    static final String CLUSTER = "DBSH";
    static final int YEAR = 2017;
    static final List<String> MEMBERS = List.of("LM37", "LM35", "LM36", "LM34", "LM26", "LM27", "LM30", "LM33", "LM22");
    static final Actor OPERATOR = Actor.operator();

    final House house;
    final Meetings meetings;
    final Ballots ballots;
    final Presiding presiding;
    final Voting voting;
    final Telling telling;
    final Actor head;
    final List<Actor> tellers = new ArrayList<>();

    Hall(House house) {
        this.house = house;
        for (String file : List.of("cluster.csv", "heads.csv"))
            house.load(file, Terminal.demo(file), "").orThrow();
        meetings = house.bean(Meetings.class);
        ballots = house.bean(Ballots.class);
        presiding = house.bean(Presiding.class);
        voting = house.bean(Voting.class);
        telling = house.bean(Telling.class);
        head = new Someone("account:cum.truong", Set.of(RUN_MEETING, RUN_BALLOT), others("LM37"));
        for (String at : List.of("LM36", "LM27", "LM33"))
            tellers.add(account("kiem." + at.toLowerCase(java.util.Locale.ROOT), Role.ALLIANCE_OFFICER, at));
        begin();
    }

    /// Plans and opens the meeting of the year, all there.
    void begin() {
        Meeting meeting = meetings.plan(
                        CLUSTER,
                        YEAR,
                        new NewMeeting(
                                LocalDate.of(2017, 12, 15),
                                LocalTime.of(8, 0),
                                "Ninh Bình",
                                member("LM37"),
                                "Bình xét"),
                        head)
                .orThrow();
        meetings.attend(
                        meeting.id(),
                        MEMBERS.stream()
                                .map(m -> new Meeting.Attendance(member(m), true, ""))
                                .toList(),
                        head)
                .orThrow();
        meetings.begin(meeting.id(), head).orThrow();
    }

    Actor account(String login, Role role, String at) {
        String session = Guests.session(house.context(), Guests.account(house.context(), login, role, at));
        return house.bean(Sessions.class).of(session).orElseThrow();
    }

    OrganisationId member(String code) {
        return house.bean(Organisations.class)
                .find(code, LocalDate.of(2017, 12, 15), null)
                .orElseThrow()
                .id();
    }

    private Set<OrganisationId> others(String code) {
        Set<OrganisationId> all = MEMBERS.stream().map(this::member).collect(Collectors.toCollection(HashSet::new));
        all.remove(member(code));
        return all;
    }

    Actor chair(String code) {
        return new Someone("account:chu.tich." + code, Set.of(VOTE, CONFIRM_MINUTES), Set.of(member(code)));
    }

    static Candidates.Candidate question(String title, String detail, OrganisationId concerned) {
        return new Candidates.Candidate("", title, detail, "", concerned);
    }

    Candidates.Candidate flag() {
        return question("Cờ thi đua", "Liên minh HTX tỉnh Ninh Bình", member("LM37"));
    }

    Candidates.Candidate letter() {
        return question("Giấy khen", "HTX nông nghiệp, Hà Nam", member("LM35"));
    }

    Presiding.Wanted wanted(Candidates.Candidate... questions) {
        return new Presiding.Wanted(
                List.of(),
                List.of(questions),
                tellers.stream().map(Actor::name).toList(),
                BigDecimal.valueOf(80),
                false);
    }

    Ballot prepared(Candidates.Candidate... questions) {
        return presiding.prepare(CLUSTER, YEAR, wanted(questions), head).orThrow();
    }

    record Opened(int id, List<String> codes, List<Question> questions) {}

    Opened opened(Candidates.Candidate... questions) {
        return open(prepared(questions));
    }

    Opened open(Ballot ballot) {
        List<String> codes = tellers.stream()
                .map(t -> telling.takeCode(ballot.id(), t).orThrow())
                .toList();
        presiding.open(ballot.id(), head).orThrow();
        return new Opened(ballot.id(), codes, ballot.questions());
    }

    /// One answer for each question, by its first letter: `yn`.
    Outcome<String> vote(Opened ballot, String code, String answers) {
        Map<Integer, Answer> all = new java.util.HashMap<>();
        for (int i = 0; i < answers.length(); i++)
            all.put(ballot.questions().get(i).id(), Answer.of(answers.charAt(i)).orElseThrow());
        return voting.cast(ballot.id(), member(code), all, chair(code));
    }

    Ballot count(Opened ballot) {
        return telling.count(ballot.id(), ballot.codes().subList(0, 2), tellers.get(0))
                .orThrow();
    }

    Verdict verdict(Opened ballot, int question) {
        Ballot now = ballots.find(ballot.id()).orElseThrow();
        return ballots.verdicts(now).get(now.questions().get(question));
    }
}

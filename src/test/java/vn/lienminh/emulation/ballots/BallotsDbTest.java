package vn.lienminh.emulation.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.cast.House.codes;
import static vn.lienminh.emulation.ballots.Hall.MEMBERS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Outcome;

class BallotsDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2017-12-15");

    private static final Hall HALL = new Hall(HOUSE);

    @Test
    void eightOfNinePassAndSevenDoNot() {
        Hall.Opened ballot = HALL.opened(HALL.flag(), HALL.letter());
        for (String member : MEMBERS)
            HALL.vote(ballot, member, member.equals("LM22") ? "nn" : member.equals("LM26") ? "yi" : "yy")
                    .orThrow();
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        assertThat(HALL.ballots.verdicts(HALL.ballots.find(ballot.id()).orElseThrow()))
                .isEmpty();
        HALL.count(ballot);
        Verdict flag = HALL.verdict(ballot, 0);
        assertThat(flag.passed()).isTrue();
        assertThat(flag.share()).isEqualByComparingTo("88.9");
        Verdict letter = HALL.verdict(ballot, 1);
        assertThat(letter.passed()).isFalse();
        assertThat(List.of(letter.entitled(), letter.collected(), letter.valid(), letter.invalid(), letter.yes()))
                .containsExactly(9, 9, 8, 1, 7);
        assertThat(flag.signed()).isFalse();
        for (var teller : HALL.tellers) HALL.telling.sign(ballot.id(), teller).orThrow();
        assertThat(HALL.verdict(ballot, 0).signed()).isTrue();
        assertThat(codes(HALL.telling.sign(ballot.id(), HALL.tellers.get(0)))).containsExactly("E303");
        assertThat(HALL.ballots.outcome(Hall.CLUSTER, Hall.YEAR, "")).isEmpty();
    }

    @Test
    void aMemberVotesOnceAlsoAtOnceFromManyScreens() throws Exception {
        Hall.Opened ballot = HALL.opened(HALL.flag());
        List<Callable<Outcome<String>>> tries = Collections.nCopies(12, () -> HALL.vote(ballot, "LM22", "y"));
        List<String> receipts = new ArrayList<>();
        for (Outcome<String> one : atOnce(tries))
            if (one instanceof Outcome.Done<String>(String receipt)) receipts.add(receipt);
            else assertThat(codes(one)).containsExactly("E312");
        assertThat(receipts).hasSize(1);
        assertThat(codes(HALL.vote(ballot, "LM22", "n"))).containsExactly("E312");
        Ballot now = HALL.ballots.find(ballot.id()).orElseThrow();
        assertThat(now.collected()).isEqualTo(1);
        assertThat(now.voter(HALL.member("LM22")).orElseThrow().cast())
                .extracting(Voter.Cast::receipt)
                .isEqualTo(receipts.getFirst());
        HALL.presiding.cancel(ballot.id(), "thử", HALL.head).orThrow();
    }

    @Test
    void whenTheBoxIsClosedAVoteInFlightIsInOrRefused() throws Exception {
        for (int round = 0; round < 6; round++) {
            Hall.Opened ballot = HALL.opened(HALL.flag());
            List<Callable<Outcome<?>>> acts = new ArrayList<>();
            for (String member : MEMBERS) acts.add(() -> HALL.vote(ballot, member, "y"));
            acts.add(round, () -> HALL.presiding.close(ballot.id(), HALL.head));
            int in = 0;
            for (Outcome<?> one : atOnce(acts)) {
                if (one instanceof Outcome.Done<?>(Object value) && value instanceof String) in++;
                if (one instanceof Outcome.Refused<?>) assertThat(codes(one)).containsExactly("E313");
            }
            HALL.count(ballot);
            assertThat(HALL.verdict(ballot, 0).yes()).isEqualTo(in);
            assertThat(HALL.ballots.find(ballot.id()).orElseThrow().collected()).isEqualTo(in);
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<? extends T>> acts) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<? extends T>> futures = new ArrayList<>();
            for (Callable<? extends T> act : acts) futures.add(pool.submit(act));
            List<T> all = new ArrayList<>();
            for (Future<? extends T> future : futures) all.add(future.get());
            return all;
        }
    }

    @Test
    void aVoterTakenOffTheRollCountsNoMoreAndItsVoteIsDestroyed() {
        Hall.Opened ballot = HALL.opened(HALL.flag());
        for (String member : MEMBERS)
            HALL.vote(ballot, member, member.equals("LM22") ? "n" : "y").orThrow();
        assertThat(codes(HALL.presiding.remove(ballot.id(), HALL.member("LM22"), " ", HALL.head)))
                .containsExactly("E320");
        HALL.presiding
                .remove(ballot.id(), HALL.member("LM22"), "Rời cụm", HALL.head)
                .orThrow();
        HALL.presiding
                .remove(ballot.id(), HALL.member("LM26"), "Rời cụm", HALL.head)
                .orThrow();
        assertThat(codes(HALL.vote(ballot, "LM22", "y"))).containsExactly("E311");
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        HALL.count(ballot);
        assertThat(HALL.verdict(ballot, 0))
                .extracting(Verdict::entitled, Verdict::collected, Verdict::yes)
                .containsExactly(7, 7, 7);
    }

    @Test
    void twoCodesOfTwoTellersOpenTheBoxAndNothingLess() {
        Hall.Opened ballot = HALL.opened(HALL.flag());
        HALL.vote(ballot, "LM22", "y").orThrow();
        assertThat(codes(HALL.telling.count(ballot.id(), ballot.codes(), HALL.tellers.get(0))))
                .containsExactly("E303");
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        String one = ballot.codes().get(0);
        Hall.Opened other = HALL.opened(HALL.letter());
        assertThat(codes(HALL.telling.count(ballot.id(), List.of(one, one), HALL.tellers.get(0))))
                .containsExactly("E315");
        assertThat(codes(HALL.telling.count(
                        ballot.id(), List.of(one, other.codes().get(1)), HALL.tellers.get(0))))
                .containsExactly("E315");
        assertThat(codes(HALL.telling.count(ballot.id(), List.of(one, "K7QF"), HALL.tellers.get(0))))
                .containsExactly("E314");
        assertThat(codes(HALL.telling.count(ballot.id(), ballot.codes().subList(0, 2), HALL.head)))
                .containsExactly("E302");
        HALL.telling
                .count(ballot.id(), ballot.codes().subList(1, 3), HALL.tellers.get(2))
                .orThrow();
        assertThat(HALL.verdict(ballot, 0).yes()).isEqualTo(1);
        HALL.presiding.cancel(other.id(), "thử", HALL.head).orThrow();
    }

    @Test
    void votesOnPaperAreCountedByTwoWhoAgree() {
        Hall.Opened ballot = HALL.opened(HALL.flag());
        for (String member : List.of("LM37", "LM35", "LM36", "LM34", "LM26", "LM27"))
            HALL.vote(ballot, member, "y").orThrow();
        var first = HALL.tellers.get(0);
        var second = HALL.tellers.get(1);
        HALL.voting.onPaper(ballot.id(), HALL.member("LM30"), Way.PAPER, first).orThrow();
        HALL.voting.onPaper(ballot.id(), HALL.member("LM33"), Way.PAPER, first).orThrow();
        HALL.voting
                .onPaper(ballot.id(), HALL.member("LM22"), Way.WRITTEN, second)
                .orThrow();
        assertThat(codes(HALL.voting.onPaper(ballot.id(), HALL.member("LM37"), Way.PAPER, first)))
                .containsExactly("E312");
        assertThat(codes(HALL.vote(ballot, "LM22", "y"))).containsExactly("E312");
        assertThat(codes(HALL.voting.onPaper(ballot.id(), HALL.member("LM22"), Way.PAPER, HALL.head)))
                .containsExactly("E302");
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        assertThat(codes(HALL.telling.countPaper(ballot.id(), paper(ballot, 2, 0, 0), first)))
                .containsExactly("E317");
        HALL.telling.countPaper(ballot.id(), paper(ballot, 2, 1, 0), first).orThrow();
        assertThat(codes(opening(ballot))).containsExactly("E319");
        HALL.telling.countPaper(ballot.id(), paper(ballot, 3, 0, 0), second).orThrow();
        assertThat(codes(opening(ballot))).containsExactly("E318");
        HALL.telling.countPaper(ballot.id(), paper(ballot, 2, 1, 0), second).orThrow();
        opening(ballot).orThrow();
        assertThat(HALL.verdict(ballot, 0))
                .extracting(Verdict::collected, Verdict::yes, Verdict::passed)
                .containsExactly(9, 8, true);
    }

    private static Outcome<Ballot> opening(Hall.Opened ballot) {
        return HALL.telling.count(ballot.id(), ballot.codes().subList(0, 2), HALL.tellers.get(0));
    }

    private static PaperCount paper(Hall.Opened ballot, int yes, int no, int invalid) {
        return new PaperCount(Map.of(
                ballot.questions().getFirst().id(), Map.of(Answer.YES, yes, Answer.NO, no, Answer.INVALID, invalid)));
    }

    @Test
    void wherePassingIsDeniedToAllRivalsTheTwoBestMeetAgain() {
        var a = Hall.question("Đơn vị đăng cai", "Quảng Ninh", HALL.member("LM22"));
        var b = Hall.question("Đơn vị đăng cai", "Thái Bình", HALL.member("LM34"));
        var c = Hall.question("Đơn vị đăng cai", "Hà Nam", HALL.member("LM35"));
        Hall.Opened ballot = HALL.opened(a, b, c);
        List<String> votes = List.of("ynn", "ynn", "ynn", "ynn", "ynn", "nyn", "nyn", "nyn", "nny");
        for (int i = 0; i < 9; i++)
            HALL.vote(ballot, MEMBERS.get(i), votes.get(i)).orThrow();
        assertThat(codes(HALL.presiding.again(ballot.id(), HALL.head))).containsExactly("E303");
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        HALL.count(ballot);
        Ballot second = HALL.presiding.again(ballot.id(), HALL.head).orThrow();
        assertThat(second.questions()).extracting(Question::detail).containsExactly("Quảng Ninh", "Thái Bình");
        assertThat(second.round()).isEqualTo(2);
        assertThat(codes(HALL.presiding.again(ballot.id(), HALL.head))).containsExactly("E322");
        HALL.presiding.cancel(second.id(), "thử", HALL.head).orThrow();
    }

    @Test
    void whoKeepsOutOfAQuestionAboutItselfIsNotCountedThere() {
        Presiding.Wanted plain = HALL.wanted(HALL.flag(), HALL.letter());
        Presiding.Wanted recused =
                new Presiding.Wanted(plain.subjects(), plain.free(), plain.accounts(), plain.needed(), true);
        Hall.Opened ballot = HALL.open(HALL.presiding
                .prepare(Hall.CLUSTER, Hall.YEAR, recused, HALL.head)
                .orThrow());
        for (String member : MEMBERS) HALL.vote(ballot, member, "yy").orThrow();
        HALL.presiding.close(ballot.id(), HALL.head).orThrow();
        HALL.count(ballot);
        assertThat(HALL.verdict(ballot, 0))
                .extracting(Verdict::entitled, Verdict::collected, Verdict::yes)
                .containsExactly(8, 8, 8);
    }

    @Test
    void onlyWhoMayDoesWhatTheyMay() {
        assertThat(codes(HALL.presiding.prepare(Hall.CLUSTER, Hall.YEAR, HALL.wanted(HALL.flag()), HALL.chair("LM22"))))
                .containsExactly("E301");
        Ballot prepared = HALL.prepared(HALL.flag());
        assertThat(codes(HALL.presiding.open(prepared.id(), HALL.head))).containsExactly("E310");
        assertThat(codes(HALL.presiding.open(prepared.id(), HALL.chair("LM22"))))
                .containsExactly("E302");
        assertThat(codes(HALL.telling.takeCode(prepared.id(), HALL.head))).containsExactly("E302");
        Hall.Opened ballot = HALL.open(prepared);
        assertThat(codes(HALL.voting.cast(ballot.id(), HALL.member("LM22"), Map.of(), HALL.chair("LM26"))))
                .containsExactly("E302");
        assertThat(codes(HALL.voting.cast(ballot.id(), HALL.member("LM22"), Map.of(), Hall.OPERATOR)))
                .containsExactly("E302");
        assertThat(codes(HALL.telling.takeCode(ballot.id(), HALL.tellers.get(0))))
                .containsExactly("E303");
        HALL.presiding.cancel(ballot.id(), "thử", HALL.head).orThrow();
        assertThat(codes(HALL.vote(ballot, "LM22", "y"))).containsExactly("E313");
    }

    @Test
    void tellersComeFromHousesThatNoQuestionIsAbout() {
        var concerned = Hall.question("Giấy khen", "Nam Định", HALL.member("LM36"));
        assertThat(codes(HALL.presiding.prepare(Hall.CLUSTER, Hall.YEAR, HALL.wanted(concerned), HALL.head)))
                .containsExactly("E309");
        Presiding.Wanted plain = HALL.wanted(HALL.flag());
        for (Set<String> some :
                List.of(Set.<String>of(), Set.of(HALL.tellers.get(0).name())))
            assertThat(codes(HALL.presiding.prepare(
                            Hall.CLUSTER,
                            Hall.YEAR,
                            new Presiding.Wanted(List.of(), plain.free(), List.copyOf(some), plain.needed(), false),
                            HALL.head)))
                    .containsExactly("E307");
    }
}

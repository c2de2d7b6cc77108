package vn.lienminh.emulation.ballots.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.BallotStep;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Teller;
import vn.lienminh.emulation.ballots.Verdict;
import vn.lienminh.emulation.ballots.Way;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;
import vn.lienminh.shell.Page;

/// What is on record of a ballot: its rule, its tellers, its result.
record BallotRecord(Page page, Names names, Ballot ballot, Meeting meeting, BallotFacts facts) {
    private static final int SHARE_DIGITS = 1;

    private String t(String key, String... pairs) {
        return page.t("ballots." + key, pairs);
    }

    private String brief(OrganisationId id) {
        return names.brief(id, ballot.year(), page.language());
    }

    BallotsView.@Nullable Result result() {
        if (!ballot.state().counted()) return null;
        Map<Question, Verdict> verdicts = facts.verdicts();
        int all = verdicts.size();
        int passed = (int) verdicts.values().stream().filter(Verdict::passed).count();
        String heading = passed == all
                ? t(all == 1 ? "result.one" : "result.all", "n", "" + all)
                : passed == 0 ? t("result.none", "n", "" + all) : t("result.some", "n", "" + passed, "of", "" + all);
        int entitled = ballot.entitled().size();
        return new BallotsView.Result(
                heading,
                ballot.taken(BallotStep.COUNT)
                        .map(s -> t("result.when", "moment", Vietnamese.moment(s.at())))
                        .orElse(""),
                facts.numbers(),
                "" + entitled,
                Vietnamese.number(ballot.needed()) + "%",
                facts.numbers() ? t("result.note", "n", "" + entitled) : t("result.public"),
                verdicts.entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue()))
                        .toList());
    }

    private BallotsView.Row row(Question q, Verdict v) {
        String title = q.place() + ". " + q.title();
        if (!facts.numbers()) return new BallotsView.Row(title, q.detail(), "", "", "", "", "", "", v.passed());
        return new BallotsView.Row(
                title,
                q.detail(),
                "" + v.valid(),
                "" + v.invalid(),
                "" + v.yes(),
                Vietnamese.number(v.share(), SHARE_DIGITS) + "%",
                v.share().toPlainString() + "%",
                v.needed().stripTrailingZeros().toPlainString() + "%",
                v.passed());
    }

    List<BallotsView.Pair> minutes() {
        int entitled = ballot.entitled().size();
        List<BallotsView.Pair> pairs = new ArrayList<>();
        pairs.add(new BallotsView.Pair(t("minutes.entitled"), "" + entitled));
        pairs.add(new BallotsView.Pair(t("minutes.present"), "" + meeting.present()));
        pairs.add(new BallotsView.Pair(t("minutes.issued"), "" + entitled));
        pairs.add(new BallotsView.Pair(t("minutes.collected"), "" + ballot.collected()));
        pairs.add(new BallotsView.Pair(t("minutes.written"), "" + ballot.collected(Way.WRITTEN)));
        pairs.add(new BallotsView.Pair(t("minutes.round"), "" + ballot.round()));
        return pairs;
    }

    List<String> rules() {
        int entitled = ballot.entitled().size();
        List<String> rules = new ArrayList<>();
        rules.add(t(
                "rule.quorum",
                "least",
                "" + meeting.least(),
                "n",
                "" + meeting.members().size(),
                "part",
                meeting.quorum().toString()));
        rules.add(t(
                "rule.needed",
                "needed",
                Vietnamese.number(ballot.needed()) + "%",
                "votes",
                "" + Verdict.threshold(ballot.needed(), entitled)));
        rules.add(t("rule.rounds"));
        rules.add(t(ballot.recusal() ? "rule.recusal" : "rule.no-recusal"));
        return rules;
    }

    String conflict() {
        Set<OrganisationId> office = new HashSet<>();
        facts.heads().stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .forEach(h -> office.add(h.organisation().id()));
        if (meeting.host() instanceof OrganisationId host) office.add(host);
        String both = names.brief(
                ballot.concerned().stream().filter(office::contains).toList(), ballot.year(), page.language());
        return both.isEmpty() ? "" : t("conflict", "names", both);
    }

    List<BallotsView.Counter> tellers() {
        return ballot.tellers().stream().map(this::counter).toList();
    }

    private BallotsView.Counter counter(Teller teller) {
        String name = facts.person(teller.account()) + ", " + brief(teller.organisation());
        String who = teller.place() == 1 ? t("teller.head", "name", name) : name;
        boolean counted = ballot.state().counted();
        boolean done = counted ? teller.signedAt() != null : teller.ready();
        String note = counted
                ? teller.signedAt() == null
                        ? t("teller.unsigned")
                        : t("teller.signed", "moment", Vietnamese.moment(teller.signedAt()))
                : t(teller.ready() ? "teller.ready" : "teller.no-code");
        return new BallotsView.Counter(who, note, done);
    }
}

package vn.lienminh.emulation.ballots.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.ballots.Answer;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.BallotState;
import vn.lienminh.emulation.ballots.BallotStep;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Teller;
import vn.lienminh.emulation.ballots.Verdict;
import vn.lienminh.emulation.ballots.Voter;
import vn.lienminh.emulation.ballots.Way;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;
import vn.lienminh.shell.Page;

/// Makes what a page shows of one ballot.
class BallotPage {
    private static final int SHARE_DIGITS = 1;

    private final Page page;
    private final Names names;
    private final Ballot ballot;
    private final Meeting meeting;
    private final BallotFacts facts;

    BallotPage(Page page, Names names, Ballot ballot, Meeting meeting, BallotFacts facts) {
        this.page = page;
        this.names = names;
        this.ballot = ballot;
        this.meeting = meeting;
        this.facts = facts;
    }

    private String t(String key, String... pairs) {
        return page.t("ballots." + key, pairs);
    }

    private String brief(OrganisationId id) {
        return names.brief(id, ballot.year(), page.language());
    }

    /// @param answers what was chosen and is to be looked over; null: nothing yet
    BallotsView.One view(@Nullable Map<Integer, Answer> answers) {
        BallotState state = ballot.state();
        int entitled = ballot.entitled().size();
        boolean begun = state != BallotState.PREPARED && state != BallotState.CANCELLED;
        return new BallotsView.One(
                ballot.id(),
                heading(),
                t("state." + state.word()),
                look(state),
                ballot.questions().stream().map(q -> choice(q, null, false)).toList(),
                paper(answers),
                receipt(),
                begun ? t("collected", "n", "" + ballot.collected(), "of", "" + entitled) : "",
                percent(ballot.collected(), entitled),
                remark(state),
                result(),
                facts.numbers() && state.counted() ? minutes() : List.of(),
                rules(),
                conflict().isEmpty() ? "" : t("conflict", "names", conflict()),
                ballot.recusal() ? t("conflict.recused") : t("conflict.votes"),
                tellers(),
                facts.runs() ? running(state) : null,
                facts.teller().map(this::counting).orElse(null),
                links(state));
    }

    private String heading() {
        return ballot.round() == 1
                ? t("heading", "n", "" + facts.number())
                : t("heading.round", "n", "" + facts.number(), "round", "" + ballot.round());
    }

    private static String look(BallotState state) {
        return switch (state) {
            case PREPARED, CLOSED -> "est";
            case OPEN, COUNTED -> "now";
            case SIGNED -> "good";
            case CANCELLED -> "";
        };
    }

    private static String percent(int some, int all) {
        return all == 0 ? "0%" : BigDecimal.valueOf(some * 1000L / all, 1).toPlainString() + "%";
    }

    private String remark(BallotState state) {
        return switch (state) {
            case PREPARED -> t("remark.prepared");
            case OPEN -> t("remark.open");
            case CLOSED -> t("remark.closed");
            case COUNTED -> t("remark.counted");
            case SIGNED -> "";
            case CANCELLED ->
                ballot.taken(BallotStep.CANCEL)
                        .map(c -> t("remark.cancelled", "reason", c.reason()))
                        .orElse("");
        };
    }

    private BallotsView.@Nullable Paper paper(@Nullable Map<Integer, Answer> answers) {
        Optional<Voter> voter =
                facts.mine().stream().filter(v -> v.cast() == null).findFirst();
        if (voter.isEmpty() || ballot.state() != BallotState.OPEN) return null;
        OrganisationId member = voter.get().organisation();
        List<BallotsView.Choice> choices = ballot.questions().stream()
                .map(q -> choice(q, answers == null ? null : answers.get(q.id()), ballot.keepsOut(member, q)))
                .toList();
        return new BallotsView.Paper(
                names.whole(member, ballot.year(), page.language()),
                names.organisation(member, ballot.year()).code(),
                choices,
                answers != null && facts.review());
    }

    private BallotsView.Choice choice(Question q, @Nullable Answer chosen, boolean kept) {
        String words = kept ? t("kept") : chosen == null || chosen == Answer.INVALID ? t("blank") : t(chosen.word());
        return new BallotsView.Choice(
                q.id(),
                q.place(),
                q.title(),
                q.detail(),
                q.address(),
                chosen == null || chosen == Answer.INVALID ? "" : chosen.word(),
                words,
                kept);
    }

    private BallotsView.@Nullable Receipt receipt() {
        for (Voter voter : facts.mine())
            if (voter.cast() instanceof Voter.Cast cast)
                return new BallotsView.Receipt(
                        names.whole(voter.organisation(), ballot.year(), page.language()),
                        t("in." + cast.way().word(), "moment", Vietnamese.moment(cast.at())),
                        cast.receipt());
        return null;
    }

    private BallotsView.@Nullable Result result() {
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

    private List<BallotsView.Pair> minutes() {
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

    private List<String> rules() {
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

    private String conflict() {
        Set<OrganisationId> office = new HashSet<>();
        facts.heads().stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .forEach(h -> office.add(h.organisation().id()));
        if (meeting.host() instanceof OrganisationId host) office.add(host);
        return names.brief(
                ballot.concerned().stream().filter(office::contains).toList(), ballot.year(), page.language());
    }

    private List<BallotsView.Counter> tellers() {
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

    private BallotsView.Running running(BallotState state) {
        return new BallotsView.Running(
                state.allows(BallotStep.OPEN),
                state.allows(BallotStep.CLOSE),
                state.allows(BallotStep.CANCEL),
                facts.again(),
                state.allows(BallotStep.REMOVE_VOTER) ? options(ballot.entitled()) : List.of());
    }

    private List<BallotsView.Option> options(List<Voter> voters) {
        return voters.stream()
                .map(v -> new BallotsView.Option(
                        names.organisation(v.organisation(), ballot.year()).code(), brief(v.organisation())))
                .toList();
    }

    private BallotsView.Counting counting(Teller teller) {
        BallotState state = ballot.state();
        int paper = ballot.collected(Way.PAPER) + ballot.collected(Way.WRITTEN);
        boolean counts = state.allows(BallotStep.COUNT_PAPER) && paper > 0;
        return new BallotsView.Counting(
                state.allows(BallotStep.TAKE_CODE),
                teller.ready(),
                state.allows(BallotStep.VOTE_ON_PAPER)
                        ? options(ballot.entitled().stream()
                                .filter(v -> v.cast() == null)
                                .toList())
                        : List.of(),
                counts
                        ? ballot.questions().stream()
                                .map(q -> new BallotsView.Option(
                                        "" + q.id(), q.place() + ". " + q.title() + ", " + q.detail()))
                                .toList()
                        : List.of(),
                counts ? t("paper.count", "n", "" + paper, "done", "" + facts.paperCounted()) : "",
                state.allows(BallotStep.COUNT),
                state.allows(BallotStep.SIGN) && teller.signedAt() == null);
    }

    private List<BallotsView.Link> links(BallotState state) {
        String here = facts.address() + "/" + ballot.id();
        List<BallotsView.Link> links = new ArrayList<>();
        boolean office = facts.runs() || facts.teller().isPresent();
        if (office && (state == BallotState.PREPARED || state == BallotState.OPEN))
            links.add(new BallotsView.Link(t("papers"), here + "/papers.pdf", "printer"));
        if (state.counted() && facts.numbers()) {
            links.add(new BallotsView.Link(t("minutes.pdf"), here + "/minutes.pdf", "file-type-pdf"));
            links.add(new BallotsView.Link(t("minutes.docx"), here + "/minutes.docx", "file-type-docx"));
            links.add(new BallotsView.Link(t("check"), here + "/check", "search"));
        }
        return links;
    }
}

package vn.lienminh.emulation.ballots.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.ballots.Answer;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.BallotState;
import vn.lienminh.emulation.ballots.BallotStep;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Teller;
import vn.lienminh.emulation.ballots.Voter;
import vn.lienminh.emulation.ballots.Way;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Makes what a page shows of one ballot.
class BallotPage {
    private final Page page;
    private final Names names;
    private final Ballot ballot;
    private final BallotFacts facts;
    private final BallotRecord written;

    BallotPage(Page page, Names names, Ballot ballot, Meeting meeting, BallotFacts facts) {
        this.page = page;
        this.names = names;
        this.ballot = ballot;
        this.facts = facts;
        this.written = new BallotRecord(page, names, ballot, meeting, facts);
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
                written.result(),
                facts.numbers() && state.counted() ? written.minutes() : List.of(),
                written.rules(),
                written.conflict(),
                ballot.recusal() ? t("conflict.recused") : t("conflict.votes"),
                written.tellers(),
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

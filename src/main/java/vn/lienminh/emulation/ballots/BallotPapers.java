package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.meetings.MeetingPapers.row;
import static vn.lienminh.emulation.meetings.MeetingPapers.text;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Issuer;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PdfPrinter;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingPapers;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The papers of a ballot (phiếu giấy, biên bản kiểm phiếu), in Vietnamese whatever the reader speaks.
@Component
public class BallotPapers {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int SPARE = 1;

    private final Texts texts = Texts.in(Language.VI);
    private final Ballots ballots;
    private final Meetings meetings;
    private final MeetingPapers papers;
    private final Names names;

    BallotPapers(Ballots ballots, Meetings meetings, MeetingPapers papers, Names names) {
        this.ballots = ballots;
        this.meetings = meetings;
        this.papers = papers;
        this.names = names;
    }

    private String t(String key, String... pairs) {
        return texts.get("ballots.papers." + key, pairs);
    }

    private Meeting meeting(Ballot ballot) {
        return meetings.find(ballot.meeting()).orElseThrow();
    }

    /// The number of a ballot in its year.
    private int number(Ballot ballot) {
        return ballots.of(ballot.cluster(), ballot.year()).stream()
                        .map(Ballot::id)
                        .toList()
                        .indexOf(ballot.id())
                + 1;
    }

    private String round(Ballot ballot) {
        return t("sheet.round", "ballot", "" + number(ballot), "round", "" + ballot.round());
    }

    /// A printed ballot. Its serial stands on the stub alone, which is torn off before the vote goes into the
    /// box.
    ///
    /// @param serial `2-03`
    public record Sheet(
            String cluster, String title, String round, String day, String serial, List<Question> questions) {}

    /// One for each member, and one to spare, as PDF.
    public byte[] sheets(Ballot ballot) {
        Meeting meeting = meeting(ballot);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 1; i <= ballot.entitled().size() + SPARE; i++)
            sheets.add(new Sheet(
                    papers.clusterName(meeting),
                    t("sheet.title", "year", "" + ballot.year()),
                    round(ballot),
                    t("sheet.day", "place", meeting.place(), "day", Vietnamese.longDay(meeting.day())),
                    "%d-%02d".formatted(number(ballot), i),
                    ballot.questions()));
        StringOutput page = new StringOutput();
        ENGINE.render("emulation/ballot-sheets.jte", Map.of("sheets", sheets), page);
        return PdfPrinter.print(page.toString(), meeting.day());
    }

    /// What the tellers sign.
    public Paper minutes(Ballot ballot) {
        Meeting meeting = meeting(ballot);
        Map<Question, Verdict> verdicts = ballots.verdicts(ballot);
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(text(t(
                "count.opening",
                "day",
                Vietnamese.longDay(meeting.day()),
                "place",
                meeting.place(),
                "cluster",
                papers.clusterName(meeting),
                "year",
                "" + ballot.year())));
        blocks.add(new Paper.Heading(1, "I. " + t("count.rule")));
        blocks.add(text(t(
                "count.rule.text",
                "needed",
                Vietnamese.number(ballot.needed()) + "%",
                "n",
                "" + ballot.entitled().size(),
                "votes",
                "" + Verdict.threshold(ballot.needed(), ballot.entitled().size()))));
        blocks.add(text(t(ballot.recusal() ? "count.recusal" : "count.no-recusal")));
        blocks.add(new Paper.Heading(1, "II. " + t("count.votes")));
        blocks.add(numbers(ballot, meeting));
        blocks.add(new Paper.Heading(1, "III. " + t("count.result")));
        blocks.add(result(verdicts));
        remarks(ballot, blocks);
        blocks.add(new Paper.Heading(1, "IV. " + t("count.tellers")));
        blocks.add(tellers(ballot));
        Issuer issuer = papers.issuer(meeting);
        return new Paper(
                ballot.year() + "_BB_kiem-phieu-" + number(ballot) + "_CTD-" + ballot.cluster(),
                issuer.letterhead("BB-CTĐ", null, meeting.day()),
                t("minutes.kind"),
                List.of(t("count.subject", "year", "" + ballot.year()), round(ballot)),
                blocks,
                new Paper.Signature(List.of(t("count.capacity"), t("count.chief")), chief(ballot)),
                List.of(t("count.to.head"), t("count.to.file")),
                List.of(),
                ballot.state() == BallotState.SIGNED ? "" : t("count.draft"));
    }

    private Paper.Block numbers(Ballot ballot, Meeting meeting) {
        List<Paper.Column> columns =
                List.of(new Paper.Column(t("count.what"), 8, false), new Paper.Column(t("count.how-many"), 2, true));
        String entitled = "" + ballot.entitled().size();
        return new Paper.Grid(
                "",
                "",
                columns,
                List.of(
                        row(texts.get("ballots.minutes.entitled"), entitled),
                        row(texts.get("ballots.minutes.present"), "" + meeting.present()),
                        row(texts.get("ballots.minutes.issued"), entitled),
                        row(texts.get("ballots.minutes.collected"), "" + ballot.collected()),
                        row(t("count.on-paper"), "" + ballot.collected(Way.PAPER)),
                        row(texts.get("ballots.minutes.written"), "" + ballot.collected(Way.WRITTEN))));
    }

    private Paper.Block result(Map<Question, Verdict> verdicts) {
        List<Paper.Column> columns = List.of(
                new Paper.Column(texts.get("ballots.question"), 9, false),
                new Paper.Column(texts.get("ballots.valid"), 2, true),
                new Paper.Column(texts.get("ballots.invalid"), 2, true),
                new Paper.Column(texts.get("ballots.yes"), 2, true),
                new Paper.Column(texts.get("ballots.share"), 3, true),
                new Paper.Column(texts.get("ballots.conclusion"), 3, false));
        List<Paper.Row> rows = new ArrayList<>();
        verdicts.forEach((q, v) -> rows.add(row(
                q.place() + ". " + q.title() + ": " + q.detail(),
                "" + v.valid(),
                "" + v.invalid(),
                "" + v.yes(),
                Vietnamese.number(v.share(), 1) + "%",
                texts.get(v.passed() ? "ballots.passed" : "ballots.failed"))));
        return new Paper.Grid("", "", columns, rows);
    }

    private void remarks(Ballot ballot, List<Paper.Block> blocks) {
        if (!ballot.concerned().isEmpty())
            blocks.add(
                    text(t("count.concerned", "names", names.brief(ballot.concerned(), ballot.year(), Language.VI))));
        for (Voter voter : ballot.voters())
            if (voter.removal() instanceof Voter.Removal gone)
                blocks.add(text(t(
                        "count.removed",
                        "name",
                        names.whole(voter.organisation(), ballot.year(), Language.VI),
                        "reason",
                        gone.reason())));
    }

    private Paper.Block tellers(Ballot ballot) {
        List<Paper.Column> columns = List.of(
                new Paper.Column(t("number"), 1, true),
                new Paper.Column(t("count.teller"), 5, false),
                new Paper.Column(t("member"), 6, false),
                new Paper.Column(t("count.signed"), 4, false));
        Map<String, String> people =
                names.people(ballot.tellers().stream().map(Teller::account).toList());
        List<Paper.Row> rows = new ArrayList<>();
        for (Teller teller : ballot.tellers())
            rows.add(row(
                    "" + teller.place(),
                    Objects.requireNonNullElse(people.get(teller.account()), teller.account()),
                    names.whole(teller.organisation(), ballot.year(), Language.VI),
                    teller.signedAt() == null ? t("count.unsigned") : Vietnamese.moment(teller.signedAt())));
        return new Paper.Grid("", "", columns, rows);
    }

    private String chief(Ballot ballot) {
        String account = ballot.tellers().getFirst().account();
        return ballot.state() == BallotState.SIGNED
                ? Objects.requireNonNullElse(names.people(List.of(account)).get(account), "")
                : "";
    }
}

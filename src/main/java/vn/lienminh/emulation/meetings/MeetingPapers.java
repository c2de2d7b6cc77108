package vn.lienminh.emulation.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Issuer;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;

/// The papers of a meeting (giấy mời, biên bản họp), in Vietnamese whatever the reader speaks.
@Component
public class MeetingPapers {
    private final Texts texts = Texts.in(Language.VI);
    private final Clusters clusters;
    private final Names names;

    MeetingPapers(Clusters clusters, Names names) {
        this.clusters = clusters;
        this.names = names;
    }

    private String t(String key, String... pairs) {
        return texts.get("ballots.papers." + key, pairs);
    }

    /// The cluster of a meeting, whose papers its heads sign.
    public Issuer issuer(Meeting meeting) {
        List<String> heads = clusters.heads(meeting.cluster(), Leading.lastDay(meeting.year()), null).stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(Head::organisation)
                .map(o -> o.name(Language.VI))
                .toList();
        return Issuer.cluster(clusterName(meeting), heads, meeting.place());
    }

    public String clusterName(Meeting meeting) {
        return clusters.find(meeting.cluster()).map(Cluster::name).orElse(meeting.cluster());
    }

    public static Paper.Block text(String words) {
        return new Paper.Paragraph(List.of(new Paper.Words(words)));
    }

    public static Paper.Row row(String... cells) {
        return new Paper.Row(
                Paper.RowKind.NORMAL,
                List.of(cells).stream().map(Paper.Cell::text).toList());
    }

    public Paper invitation(Meeting meeting) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(text(t("invitation.dear", "cluster", clusterName(meeting))));
        blocks.add(text(t("invitation.text", "year", "" + meeting.year())));
        blocks.add(text(t(
                "invitation.when",
                "hour",
                "" + meeting.hour().getHour(),
                "minute",
                "%02d".formatted(meeting.hour().getMinute()),
                "day",
                Vietnamese.day(meeting.day()))));
        blocks.add(text(t("invitation.where", "place", meeting.place())));
        blocks.add(new Paper.Heading(1, t("programme")));
        numbered(blocks, meeting.programme());
        blocks.add(text(t(
                "invitation.close",
                "least",
                "" + meeting.least(),
                "n",
                "" + meeting.members().size())));
        Issuer issuer = issuer(meeting);
        return new Paper(
                meeting.year() + "_GM_binh-xet_CTD-" + meeting.cluster(),
                issuer.letterhead("GM-CTĐ", meeting.day().getYear()),
                t("invitation.kind"),
                List.of(t("invitation.subject", "year", "" + meeting.year())),
                blocks,
                issuer.signature(""),
                issuer.recipients(),
                List.of(),
                "");
    }

    private static void numbered(List<Paper.Block> blocks, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) blocks.add(text((i + 1) + ". " + lines.get(i)));
    }

    public Paper minutes(Meeting meeting) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(text(t(
                "minutes.opening",
                "day",
                Vietnamese.longDay(meeting.day()),
                "place",
                meeting.place(),
                "cluster",
                clusterName(meeting),
                "year",
                "" + meeting.year())));
        blocks.add(new Paper.Heading(1, "I. " + t("minutes.attendance")));
        blocks.add(attendance(meeting));
        blocks.add(text(t(
                "minutes.quorum",
                "n",
                "" + meeting.present(),
                "of",
                "" + meeting.members().size(),
                "least",
                "" + meeting.least())));
        blocks.add(new Paper.Heading(1, "II. " + t("programme")));
        numbered(blocks, meeting.programme());
        blocks.add(new Paper.Heading(1, "III. " + t("minutes.votes")));
        blocks.add(text(t("minutes.votes.text")));
        blocks.add(new Paper.Heading(1, "IV. " + t("minutes.conclusions")));
        if (meeting.conclusions().isEmpty()) blocks.add(text(t("minutes.none")));
        numbered(
                blocks,
                meeting.conclusions().stream().map(c -> conclusion(meeting, c)).toList());
        blocks.add(new Paper.Heading(1, "V. " + t("minutes.confirmations")));
        blocks.add(text(confirmations(meeting)));
        Issuer issuer = issuer(meeting);
        return new Paper(
                meeting.year() + "_BB_hop-binh-xet_CTD-" + meeting.cluster(),
                issuer.letterhead("BB-CTĐ", null, meeting.day()),
                t("minutes.kind"),
                List.of(t("minutes.subject", "year", "" + meeting.year())),
                blocks,
                issuer.signature(""),
                issuer.recipients(),
                List.of(),
                "");
    }

    private Paper.Block attendance(Meeting meeting) {
        List<Paper.Column> columns = List.of(
                new Paper.Column(t("number"), 1, true),
                new Paper.Column(t("member"), 6, false),
                new Paper.Column(t("person"), 4, false),
                new Paper.Column(t("present"), 2, false));
        List<Paper.Row> rows = new ArrayList<>();
        for (OrganisationId member : meeting.members()) {
            Meeting.Attendance seat = meeting.attendance(member).orElse(new Meeting.Attendance(member, false, ""));
            rows.add(row(
                    "" + (rows.size() + 1),
                    names.whole(member, meeting.year(), Language.VI),
                    seat.person(),
                    texts.get(seat.present() ? "ballots.meeting.present" : "ballots.meeting.absent")));
        }
        return new Paper.Grid("", "", columns, rows);
    }

    private String conclusion(Meeting meeting, Meeting.Conclusion c) {
        String text = c.content().endsWith(".") ? c.content() : c.content() + ".";
        if (c.members().isEmpty()) return text;
        String who = c.members().size() == meeting.members().size()
                ? texts.get("ballots.meeting.all-members")
                : meeting.members().stream()
                        .filter(c.members()::contains)
                        .map(m -> names.brief(m, meeting.year(), Language.VI))
                        .collect(Collectors.joining(", "));
        return c.due() == null
                ? text + " " + t("minutes.who", "who", who)
                : text + " " + t("minutes.who.by", "who", who, "day", Vietnamese.day(c.due()));
    }

    private String confirmations(Meeting meeting) {
        if (meeting.confirmations().isEmpty()) return t("minutes.unconfirmed");
        String who = meeting.confirmations().stream()
                .map(c -> names.brief(c.organisation(), meeting.year(), Language.VI) + " (" + Vietnamese.moment(c.at())
                        + ")")
                .collect(Collectors.joining("; "));
        return t(
                "minutes.confirmed",
                "n",
                "" + meeting.confirmations().size(),
                "of",
                "" + meeting.members().size(),
                "who",
                who);
    }
}

package vn.lienminh.emulation.meetings.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.MeetingStep;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Makes what a page shows of a meeting.
///
/// @param runs whether the reader leads it
/// @param confirming the members for which the reader confirms minutes
record MeetingPage(Page page, Names names, Meeting meeting, boolean runs, List<OrganisationId> confirming) {

    private String t(String key, String... pairs) {
        return page.t("ballots.meeting." + key, pairs);
    }

    private String brief(OrganisationId id) {
        return names.brief(id, meeting.year(), page.language());
    }

    private String code(OrganisationId id) {
        return names.organisation(id, meeting.year()).code();
    }

    private boolean may(MeetingStep step) {
        return runs && meeting.state().allows(step);
    }

    MeetingView.One view() {
        String address = "/clusters/" + meeting.cluster() + "/" + meeting.year() + "/meeting/" + meeting.id();
        int members = meeting.members().size();
        return new MeetingView.One(
                address,
                t("state." + meeting.state().name().toLowerCase(Locale.ROOT)),
                facts(),
                meeting.programme(),
                t(
                        "quorum",
                        "n",
                        "" + meeting.present(),
                        "of",
                        "" + members,
                        "least",
                        "" + meeting.least(),
                        "part",
                        meeting.quorum().toString()),
                meeting.quorate(),
                may(MeetingStep.NOTE_ATTENDANCE),
                meeting.members().stream().map(this::seat).toList(),
                may(MeetingStep.INVITE),
                may(MeetingStep.BEGIN),
                may(MeetingStep.END),
                may(MeetingStep.CANCEL),
                may(MeetingStep.CONCLUDE),
                meeting.conclusions().stream().map(this::conclusion).toList(),
                meeting.members().stream()
                        .map(m -> new MeetingView.Seat(code(m), brief(m), false, ""))
                        .toList(),
                meeting.state() == MeetingState.ENDED
                        ? t("confirmed", "n", "" + meeting.confirmations().size(), "of", "" + members)
                        : "",
                meeting.state() == MeetingState.ENDED
                        ? meeting.members().stream().map(this::confirmation).toList()
                        : List.of(),
                confirming.stream()
                        .filter(m -> meeting.state().allows(MeetingStep.CONFIRM) && !meeting.confirmed(m))
                        .map(m -> new MeetingView.Option(code(m), brief(m)))
                        .toList(),
                papers(address));
    }

    private List<MeetingView.Pair> facts() {
        List<MeetingView.Pair> facts = new ArrayList<>();
        facts.add(new MeetingView.Pair(t("day"), Vietnamese.day(meeting.day())));
        facts.add(new MeetingView.Pair(
                t("hour"), t("at", "hour", "" + meeting.hour().getHour(), "minute", minute())));
        facts.add(new MeetingView.Pair(t("place"), meeting.place()));
        if (meeting.host() instanceof OrganisationId host) facts.add(new MeetingView.Pair(t("host"), brief(host)));
        meeting.taken(MeetingStep.INVITE)
                .ifPresent(s -> facts.add(new MeetingView.Pair(t("invited"), Vietnamese.moment(s.at()))));
        return facts;
    }

    private String minute() {
        return "%02d".formatted(meeting.hour().getMinute());
    }

    private MeetingView.Seat seat(OrganisationId member) {
        return meeting.attendance(member)
                .map(a -> new MeetingView.Seat(code(member), brief(member), a.present(), a.person()))
                .orElseGet(() -> new MeetingView.Seat(code(member), brief(member), false, ""));
    }

    private MeetingView.Seat confirmation(OrganisationId member) {
        String note = meeting.confirmations().stream()
                .filter(c -> c.organisation().equals(member))
                .map(c -> Vietnamese.moment(c.at()))
                .findFirst()
                .orElse(t("unconfirmed"));
        return new MeetingView.Seat(code(member), brief(member), meeting.confirmed(member), note);
    }

    private MeetingView.Conclusion conclusion(Meeting.Conclusion c) {
        LocalDate due = c.due();
        String who = c.members().isEmpty()
                ? ""
                : c.members().size() == meeting.members().size()
                        ? t("all-members")
                        : names.brief(
                                meeting.members().stream()
                                        .filter(c.members()::contains)
                                        .toList(),
                                meeting.year(),
                                page.language());
        return new MeetingView.Conclusion(c.content(), who, due == null ? "" : t("due.by", "day", Vietnamese.day(due)));
    }

    private List<MeetingView.Link> papers(String address) {
        List<MeetingView.Link> links = new ArrayList<>();
        if (runs && meeting.state() != MeetingState.ENDED) {
            links.add(new MeetingView.Link(t("invitation.pdf"), address + "/invitation.pdf", "file-type-pdf"));
            links.add(new MeetingView.Link(t("invitation.docx"), address + "/invitation.docx", "file-type-docx"));
        }
        if (meeting.state() == MeetingState.BEGUN || meeting.state() == MeetingState.ENDED) {
            links.add(new MeetingView.Link(t("minutes.pdf"), address + "/minutes.pdf", "file-type-pdf"));
            links.add(new MeetingView.Link(t("minutes.docx"), address + "/minutes.docx", "file-type-docx"));
        }
        return links;
    }

    static MeetingView.@Nullable Plan plan(
            boolean shown, Page page, int year, LocalDate today, List<MeetingView.Option> hosts) {
        if (!shown) return null;
        LocalDate usual = LocalDate.of(year, 12, 15);
        return new MeetingView.Plan(
                (today.isAfter(usual) && today.getYear() <= year + 1 ? today : usual).toString(),
                "08:00",
                "",
                "",
                page.t("ballots.meeting.programme.usual").replace("|", "\n"),
                hosts);
    }
}

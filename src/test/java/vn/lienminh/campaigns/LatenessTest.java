package vn.lienminh.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportCourse;
import vn.lienminh.reporting.ReportState;

/// What is late, by which day.
class LatenessTest {
    private static final OrganisationId UNIT = new OrganisationId(7);
    private static final OrganisationId OTHER = new OrganisationId(8);
    private static final Organisation SAO_MAI = new Organisation(
            UNIT, "SM1", Organisation.Kind.PROVINCIAL_ALLIANCE, "Sao Mai", "Sao Mai", null, LocalDate.EPOCH, null);

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(Vietnamese.ZONE).toInstant();
    }

    private static Deadline deadline(String day, @Nullable OrganisationId unit, String given, String why) {
        return new Deadline(Stage.ESTIMATE, unit, LocalDate.parse(day), at(given), "operator:x", why);
    }

    private static final Deadline FIRST = deadline("2023-11-30", null, "2023-11-01T08:00:00", "");

    private static ReportCourse.Sending sent(
            int revision, String at, @Nullable String returned, @Nullable String accepted) {
        return new ReportCourse.Sending(
                revision,
                Standing.ESTIMATED,
                at(at),
                "account:a",
                returned == null ? null : at(returned),
                accepted == null ? null : at(accepted),
                null,
                null);
    }

    private static Lateness lateness(List<Deadline> deadlines, String now, ReportCourse.Sending... sendings) {
        Campaign campaign = new Campaign(
                1,
                new Party.Cluster("SM"),
                ReportingLevel.PROVINCE,
                "LM-NAM",
                Period.year(2023),
                Set.of(),
                new Deadlines(deadlines),
                at("2023-11-01T08:00:00"),
                "operator:x",
                null);
        ReportCourse course = sendings.length == 0
                ? null
                : new ReportCourse(
                        new ReportCourse.Key(UNIT, "LM-NAM", Period.year(2023)),
                        ReportState.SUBMITTED,
                        0,
                        List.of(sendings));
        return new Duty(campaign, Stage.ESTIMATE, SAO_MAI, course).lateness(at(now));
    }

    @Test
    void theLastMinuteOfTheDayIsInTimeAndTheNextIsLate() {
        assertThat(lateness(List.of(FIRST), "2023-12-05T08:00:00", sent(1, "2023-11-30T23:59:59", null, null))
                        .verdict())
                .isEqualTo(Lateness.Verdict.IN_TIME);
        Lateness late = lateness(List.of(FIRST), "2023-12-05T08:00:00", sent(1, "2023-12-01T00:00:00", null, null));
        assertThat(late.verdict()).isEqualTo(Lateness.Verdict.LATE);
        assertThat(late.days()).isEqualTo(1);
    }

    @Test
    void whatWasNeverSentIsNeverOrStillOpen() {
        assertThat(lateness(List.of(FIRST), "2023-11-30T20:00:00").verdict()).isEqualTo(Lateness.Verdict.OPEN);
        Lateness never = lateness(List.of(FIRST), "2023-12-04T08:00:00");
        assertThat(never.verdict()).isEqualTo(Lateness.Verdict.NEVER);
        assertThat(never.days()).isEqualTo(4);
    }

    @Test
    void anExtensionBeforeTheSendingHoldsAndOneAfterItDoesNot() {
        Deadline more = deadline("2023-12-05", null, "2023-11-29T08:00:00", "bão");
        assertThat(lateness(List.of(FIRST, more), "2023-12-09T08:00:00", sent(1, "2023-12-03T08:00:00", null, null))
                        .verdict())
                .isEqualTo(Lateness.Verdict.IN_TIME);
        Deadline after = deadline("2023-12-05", null, "2023-12-04T08:00:00", "bão");
        Lateness late =
                lateness(List.of(FIRST, after), "2023-12-09T08:00:00", sent(1, "2023-12-03T08:00:00", null, null));
        assertThat(late.days()).isEqualTo(3);
        assertThat(late.due()).isEqualTo(LocalDate.parse("2023-11-30"));
    }

    @Test
    void anExtensionForAnotherUnitIsNotOurs() {
        Deadline other = deadline("2023-12-05", OTHER, "2023-11-29T08:00:00", "bão");
        assertThat(lateness(List.of(FIRST, other), "2023-12-09T08:00:00", sent(1, "2023-12-03T08:00:00", null, null))
                        .days())
                .isEqualTo(3);
        Deadline ours = deadline("2023-12-05", UNIT, "2023-11-29T08:00:00", "bão");
        assertThat(lateness(List.of(FIRST, ours), "2023-12-09T08:00:00", sent(1, "2023-12-03T08:00:00", null, null))
                        .days())
                .isZero();
    }

    @Test
    void aReturnKeepsTheFirstSendingAndCountsTheLast() {
        Lateness lateness = lateness(
                List.of(FIRST),
                "2023-12-09T08:00:00",
                sent(1, "2023-11-28T08:00:00", "2023-11-29T08:00:00", null),
                sent(2, "2023-12-02T08:00:00", null, "2023-12-03T08:00:00"));
        assertThat(lateness.verdict()).isEqualTo(Lateness.Verdict.IN_TIME);
        assertThat(lateness.lastDays()).isEqualTo(2);
        assertThat(lateness.returns()).isEqualTo(1);
        assertThat(lateness.accepted()).isEqualTo(at("2023-12-03T08:00:00"));
    }

    @Test
    void whatWasSentBeforeAnybodyAskedIsNotMeasured() {
        assertThat(lateness(List.of(FIRST), "2023-12-09T08:00:00", sent(1, "2023-10-30T08:00:00", null, null))
                        .verdict())
                .isEqualTo(Lateness.Verdict.UNMEASURED);
    }
}

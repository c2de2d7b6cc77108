package vn.lienminh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportingAct;

/// Who reaches whom in the demo's cluster: Ninh Bình leads in 2017, Thái Bình and Quảng Ninh in 2018.
class RightsDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2018-02-01");

    private static final LocalDate IN_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate BEFORE = LocalDate.of(2015, 12, 31);

    @BeforeAll
    static void demo() {
        HOUSE.demo();
        HOUSE.load("htx.csv", """
                event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code
                exists,,,,,03701,Xã Hoa Sen,commune,,,,37
                exists,,,,,03501,Xã Hoa Lan,commune,,,,35
                """).orThrow();
        HOUSE.load("to-chuc.csv", """
                organisation,kind,name_vi,name_en,area,valid_from,valid_until
                N1,cooperative,Hợp tác xã Sen,Sen,03701,2016-01-01,
                H1,cooperative,Hợp tác xã Lan,Lan,03501,2016-01-01,
                """).orThrow();
    }

    private static Actor with(Role role, String organisation) {
        String login = role.word() + "." + organisation.toLowerCase(java.util.Locale.ROOT);
        Account account = vn.lienminh.cast.Guests.account(HOUSE.context(), login, role, organisation);
        return HOUSE.bean(Sessions.class)
                .of(vn.lienminh.cast.Guests.session(HOUSE.context(), account))
                .orElseThrow();
    }

    private static OrganisationId id(String code) {
        return HOUSE.bean(Organisations.class)
                .find(code, IN_2017, null)
                .orElseThrow()
                .id();
    }

    @Test
    void acceptedFiguresAreTheWholeClustersOfThatYear() {
        Actor officer = with(Role.ALLIANCE_OFFICER, "LM35");
        assertThat(officer.may(ReportingAct.SEE_REPORTS, id("LM22"), IN_2017)).isTrue();
        assertThat(officer.may(ReportingAct.SEE_REPORTS, id("LM22"), BEFORE))
                .as("before the cluster there was none")
                .isFalse();
        assertThat(officer.may(ReportingAct.SEE_REPORTS, id("LM01"), IN_2017)).isFalse();
        assertThat(officer.reach(ReportingAct.SEE_REPORTS, IN_2017).holds(id("LM37")))
                .isTrue();
        assertThat(officer.reach(ReportingAct.SEE_REPORTS, IN_2017).holds(id("LM01")))
                .isFalse();
        assertThat(officer.may(ReportingAct.SEE_REPORTS)).isFalse();
    }

    @Test
    void thoseBelowAProvinceAreThatProvinces() {
        Actor officer = with(Role.ALLIANCE_OFFICER, "LM35");
        assertThat(officer.may(ReportingAct.SEE_REPORTS, id("H1"), IN_2017)).isTrue();
        assertThat(officer.may(ReportingAct.SEE_REPORTS, id("N1"), IN_2017)).isFalse();
        assertThat(officer.may(ReportingAct.ENTER_FIGURES, id("H1"), IN_2017)).isTrue();
        assertThat(officer.reach(ReportingAct.ENTER_FIGURES, IN_2017))
                .isEqualTo(Reach.only(java.util.Set.of(id("LM35"), id("H1"))));
        assertThat(officer.reach(ReportingAct.ACCEPT_REPORT, IN_2017))
                .isEqualTo(Reach.only(java.util.Set.of(id("H1"))));
    }

    @Test
    void whoLeadsFollowsTheDay() {
        Actor ninhBinh = with(Role.ALLIANCE_CHAIR, "LM37");
        Actor quangNinh = with(Role.ALLIANCE_CHAIR, "LM22");
        assertThat(ninhBinh.may(ReportingAct.ACCEPT_REPORT, id("LM35"), IN_2017))
                .isTrue();
        assertThat(ninhBinh.may(ReportingAct.ACCEPT_REPORT, id("LM35"), IN_2018))
                .isFalse();
        assertThat(quangNinh.may(ReportingAct.ACCEPT_REPORT, id("LM35"), IN_2017))
                .isFalse();
        assertThat(quangNinh.may(ReportingAct.ACCEPT_REPORT, id("LM35"), IN_2018))
                .isTrue();
    }

    @Test
    void theHeadsOwnReportIsReceivedByTheCoHeadOrTheNation() {
        Actor ninhBinh = with(Role.ALLIANCE_CHAIR, "LM37");
        assertThat(ninhBinh.may(ReportingAct.ACCEPT_REPORT, id("LM37"), IN_2017))
                .isFalse();
        assertThat(with(Role.NATIONAL_OFFICER, "LMVN").may(ReportingAct.ACCEPT_REPORT, id("LM37"), IN_2017))
                .isTrue();
        Actor quangNinh = with(Role.ALLIANCE_CHAIR, "LM22");
        assertThat(quangNinh.may(ReportingAct.ACCEPT_REPORT, id("LM22"), IN_2018))
                .isFalse();
        assertThat(quangNinh.may(ReportingAct.ACCEPT_REPORT, id("LM34"), IN_2018))
                .isTrue();
    }

    @Test
    void aHelperReturnsAndDoesNotAcceptAndOnlyWhileTheAllianceLeads() {
        Actor helper = with(Role.CLUSTER_HELPER, "LM37");
        assertThat(helper.may(ReportingAct.RETURN_REPORT, id("LM35"), IN_2017)).isTrue();
        assertThat(helper.may(ReportingAct.ACCEPT_REPORT, id("LM35"), IN_2017)).isFalse();
        assertThat(helper.may(ReportingAct.RETURN_REPORT, id("LM35"), IN_2018)).isFalse();
    }

    @Test
    void draftsAreSeenByTheirOwnAndByWhereTheyGo() {
        assertThat(with(Role.ALLIANCE_OFFICER, "LM35").may(ReportingAct.SEE_DRAFT, id("LM35"), IN_2017))
                .isTrue();
        assertThat(with(Role.ALLIANCE_OFFICER, "LM36").may(ReportingAct.SEE_DRAFT, id("LM35"), IN_2017))
                .isFalse();
        assertThat(with(Role.ALLIANCE_CHAIR, "LM37").may(ReportingAct.SEE_DRAFT, id("LM35"), IN_2017))
                .isTrue();
        assertThat(with(Role.ALLIANCE_OFFICER, "LM37").may(ReportingAct.SEE_DRAFT, id("LM35"), IN_2017))
                .isFalse();
    }

    @Test
    void aRoleHoldsInItsDaysOnly() {
        People people = HOUSE.bean(People.class);
        Account account = people.add(
                        Actor.operator(),
                        new NewAccount("tam.thoi", "Người tạm thời", "t@example.vn"),
                        new WantedRole(
                                Role.ALLIANCE_OFFICER, "LM35", LocalDate.of(2018, 3, 1), LocalDate.of(2018, 4, 1)),
                        "",
                        vn.lienminh.cast.Guests.PASSWORD)
                .orThrow();
        for (var day : java.util.Map.of(
                        "2018-02-28", false, "2018-03-01", true, "2018-03-31", true, "2018-04-01", false)
                .entrySet()) {
            HOUSE.at(day.getKey());
            Actor who = HOUSE.bean(Sessions.class)
                    .of(vn.lienminh.cast.Guests.session(HOUSE.context(), account))
                    .orElseThrow();
            assertThat(who.may(ReportingAct.ENTER_FIGURES, id("LM35"), IN_2017))
                    .as(day.getKey())
                    .isEqualTo(day.getValue());
        }
        HOUSE.at("2018-02-01");
    }

    @Test
    void aSessionEndsWhenItIsIdleAndAtTheEndOfTheDayWhateverItDoes() {
        Account account = vn.lienminh.cast.Guests.account(HOUSE.context(), "phien", Role.ALLIANCE_OFFICER, "LM35");
        Sessions sessions = HOUSE.bean(Sessions.class);
        HOUSE.at("2018-02-01T08:00:00");
        String token = vn.lienminh.cast.Guests.session(HOUSE.context(), account);
        for (int hour = 9; hour < 20; hour++) {
            HOUSE.at("2018-02-01T%02d:00:00".formatted(hour));
            assertThat(sessions.of(token)).as(hour + " o'clock").isPresent();
        }
        HOUSE.at("2018-02-01T20:00:00");
        assertThat(sessions.of(token)).as("twelve hours").isEmpty();
        HOUSE.at("2018-02-02T08:00:00");
        String idle = vn.lienminh.cast.Guests.session(HOUSE.context(), account);
        HOUSE.at("2018-02-02T09:59:00");
        assertThat(sessions.of(idle)).isPresent();
        HOUSE.at("2018-02-02T11:59:00");
        assertThat(sessions.of(idle)).as("two hours without a sign").isEmpty();
        HOUSE.at("2018-02-01");
    }
}

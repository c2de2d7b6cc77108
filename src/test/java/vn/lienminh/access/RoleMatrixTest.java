package vn.lienminh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.indicators.IndicatorsAct;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.OrganisationsAct;
import vn.lienminh.planning.PlanningAct;
import vn.lienminh.publications.PublicationsAct;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.territory.TerritoryAct;

class RoleMatrixTest {
    @Test
    void everyActOfEveryModuleHasItsLine() {
        List<Act> all = new ArrayList<>();
        for (Act[] acts : List.<Act[]>of(
                CampaignsAct.values(),
                IndicatorsAct.values(),
                OrganisationsAct.values(),
                PlanningAct.values(),
                PublicationsAct.values(),
                ReportingAct.values(),
                TerritoryAct.values())) all.addAll(Arrays.asList(acts));
        assertThat(RoleMatrix.acts()).containsAll(all);
    }

    @Test
    void everyWordOfItIsSaidInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (Act act : RoleMatrix.acts())
                assertThat(texts.has("access.act." + act.name())).as(act.name()).isTrue();
            for (Role role : Role.values())
                assertThat(texts.has(role.key())).as(role.key()).isTrue();
            for (Scope scope : Scope.values())
                assertThat(texts.has(scope.key()) && texts.has(scope.key() + ".text"))
                        .as(scope.key())
                        .isTrue();
        }
    }

    @Test
    void whoeverReceivesReportsDoesNotReachTheirOwn() {
        for (Act act : List.of(ReportingAct.ACCEPT_REPORT, ReportingAct.RETURN_REPORT))
            assertThat(RoleMatrix.of(act).values()).containsOnly(Scope.BELOW, Scope.LED);
    }

    @Test
    void theAdministratorNeitherTypesNorReceives() {
        for (Act act : List.of(
                ReportingAct.ENTER_FIGURES,
                ReportingAct.SUBMIT_REPORT,
                ReportingAct.ACCEPT_REPORT,
                ReportingAct.RETURN_REPORT,
                ReportingAct.LOAD_REPORTS)) assertThat(RoleMatrix.of(act)).doesNotContainKey(Role.ADMINISTRATOR);
    }

    @Test
    void theHeadOfAClusterIsNeverGivenByHand() {
        for (var kind : vn.lienminh.organisations.Organisation.Kind.values())
            assertThat(Role.CLUSTER_HEAD.fits(kind)).isFalse();
    }
}

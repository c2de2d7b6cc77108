package vn.lienminh.access;

import static vn.lienminh.access.Role.*;
import static vn.lienminh.access.Scope.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.audit.AuditAct;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.exchange.ExchangeAct;
import vn.lienminh.indicators.IndicatorsAct;
import vn.lienminh.kernel.Act;
import vn.lienminh.organisations.OrganisationsAct;
import vn.lienminh.planning.PlanningAct;
import vn.lienminh.publications.PublicationsAct;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.territory.TerritoryAct;

/// Who may do what, over whom (bảng phân quyền): all of it, and nothing else gives a right. `/roles` shows this
/// file.
public final class RoleMatrix {
    private static final Map<Act, Map<Role, Scope>> LINES = new LinkedHashMap<>();

    static {
        // accepted figures: a member's for its whole cluster of that year, those below a province for that province
        act(ReportingAct.SEE_REPORTS)
                .to(EVERYWHERE, ADMINISTRATOR, NATIONAL_OFFICER)
                .to(WITH_THOSE_BELOW, INSPECTOR, COOPERATIVE_USER)
                .to(CLUSTER, ALLIANCE_CHAIR, ALLIANCE_OFFICER, CLUSTER_HELPER, EDITOR);
        // what is typed, sent or returned: the own organisation, and the one that it goes to
        act(ReportingAct.SEE_DRAFT)
                .to(EVERYWHERE, NATIONAL_OFFICER)
                .to(LED, CLUSTER_HEAD, CLUSTER_HELPER)
                .to(WITH_THOSE_BELOW, ALLIANCE_CHAIR, ALLIANCE_OFFICER, INSPECTOR)
                .to(OWN, COOPERATIVE_USER);
        act(ReportingAct.DISCUSS_REPORT)
                .to(EVERYWHERE, NATIONAL_OFFICER)
                .to(LED, CLUSTER_HEAD, CLUSTER_HELPER)
                .to(WITH_THOSE_BELOW, ALLIANCE_CHAIR, ALLIANCE_OFFICER, INSPECTOR)
                .to(OWN, COOPERATIVE_USER);
        act(ReportingAct.ENTER_FIGURES).to(WITH_THOSE_BELOW, ALLIANCE_OFFICER).to(OWN, COOPERATIVE_USER);
        act(ReportingAct.LOAD_REPORTS).to(EVERYWHERE, NATIONAL_OFFICER).to(WITH_THOSE_BELOW, ALLIANCE_OFFICER);
        act(ReportingAct.SUBMIT_REPORT).to(OWN, ALLIANCE_CHAIR, COOPERATIVE_USER);
        act(ReportingAct.RETURN_REPORT)
                .to(BELOW, NATIONAL_OFFICER, ALLIANCE_CHAIR, ALLIANCE_OFFICER)
                .to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(ReportingAct.ACCEPT_REPORT)
                .to(BELOW, NATIONAL_OFFICER, ALLIANCE_CHAIR, ALLIANCE_OFFICER)
                .to(LED, CLUSTER_HEAD);
        act(ReportingAct.REFILE_REPORTS).to(EVERYWHERE, NATIONAL_OFFICER);
        act(CampaignsAct.RUN_CAMPAIGN)
                .to(EVERYWHERE, NATIONAL_OFFICER)
                .to(LED, CLUSTER_HEAD, CLUSTER_HELPER)
                .to(BELOW, ALLIANCE_CHAIR);
        act(CampaignsAct.REMIND)
                .to(EVERYWHERE, NATIONAL_OFFICER)
                .to(LED, CLUSTER_HEAD, CLUSTER_HELPER)
                .to(BELOW, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        act(CampaignsAct.SET_REMINDERS).to(EVERYWHERE, ADMINISTRATOR, NATIONAL_OFFICER);
        act(PlanningAct.LOAD_TARGETS).to(EVERYWHERE, NATIONAL_OFFICER);
        act(PlanningAct.REGISTER_TARGETS).to(OWN, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        // the head's own targets are agreed by the co-head or the national alliance
        act(PlanningAct.NEGOTIATE_TARGETS).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(EmulationAct.LOAD_CRITERIA).to(EVERYWHERE, ADMINISTRATOR, NATIONAL_OFFICER);
        act(EmulationAct.PUBLISH_CRITERIA).to(EVERYWHERE, ADMINISTRATOR);
        // nobody scores itself in the end: a head's own score is decided by the co-head or the national alliance
        act(EmulationAct.SELF_SCORE).to(OWN, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        act(EmulationAct.CROSS_SCORE).to(CLUSTER, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        act(EmulationAct.ASSIGN_SCORERS).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(EmulationAct.FIND_SCORE).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HELPER);
        act(EmulationAct.DECIDE_SCORE).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD);
        act(EmulationAct.RUN_MEETING).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(EmulationAct.CONFIRM_MINUTES).to(OWN, ALLIANCE_CHAIR);
        act(EmulationAct.RUN_BALLOT).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD);
        // one alliance one vote; whoever counts is named by the ballot, and is of no alliance that it is about
        act(EmulationAct.VOTE).to(OWN, ALLIANCE_CHAIR);
        act(EmulationAct.TELL).to(OWN, ALLIANCE_OFFICER, CLUSTER_HELPER, NATIONAL_OFFICER);
        act(EmulationAct.SEE_TALLY)
                .to(EVERYWHERE, NATIONAL_OFFICER)
                .to(WITH_THOSE_BELOW, INSPECTOR)
                .to(CLUSTER, ALLIANCE_CHAIR, CLUSTER_HELPER);
        act(EmulationAct.SEE_YEAR)
                .to(EVERYWHERE, ADMINISTRATOR, NATIONAL_OFFICER)
                .to(WITH_THOSE_BELOW, INSPECTOR)
                .to(CLUSTER, ALLIANCE_CHAIR, ALLIANCE_OFFICER, CLUSTER_HELPER, EDITOR);
        act(EmulationAct.RUN_YEAR).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(OrganisationsAct.CHOOSE_HEADS).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD);
        act(EmulationAct.ANSWER_TASK).to(OWN, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        act(EmulationAct.CONFIRM_HANDOVER).to(OWN, ALLIANCE_CHAIR);
        act(EmulationAct.PROPOSE_AWARD)
                .to(EVERYWHERE, NATIONAL_OFFICER)
                .to(LED, CLUSTER_HEAD, CLUSTER_HELPER)
                .to(OWN, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        // in the name of the own alliance, of others: neither the head's nor the candidate's people check
        act(EmulationAct.CHECK_DOSSIER).to(EVERYWHERE, NATIONAL_OFFICER).to(OWN, ALLIANCE_CHAIR, ALLIANCE_OFFICER);
        act(EmulationAct.RUN_DOSSIERS).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(EmulationAct.DECIDE_AWARD).to(EVERYWHERE, NATIONAL_OFFICER);
        act(EmulationAct.SET_QUOTAS).to(EVERYWHERE, NATIONAL_OFFICER);
        act(EmulationAct.KEEP_HOLDS).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD);
        act(PublicationsAct.PRINT_REPORT).to(EVERYWHERE, NATIONAL_OFFICER).to(LED, CLUSTER_HEAD, CLUSTER_HELPER);
        act(PublicationsAct.LOAD_CLAIMS).to(EVERYWHERE, NATIONAL_OFFICER);
        act(PublicationsAct.LOAD_PROSE).to(EVERYWHERE, NATIONAL_OFFICER);
        act(IndicatorsAct.LOAD_CATALOGUE).to(EVERYWHERE, ADMINISTRATOR);
        act(IndicatorsAct.DESIGN_FORMS).to(EVERYWHERE, NATIONAL_OFFICER);
        act(TerritoryAct.LOAD_TERRITORY).to(EVERYWHERE, ADMINISTRATOR);
        act(OrganisationsAct.LOAD_ORGANISATIONS).to(EVERYWHERE, ADMINISTRATOR);
        act(OrganisationsAct.LOAD_CLUSTER).to(EVERYWHERE, ADMINISTRATOR);
        act(ExchangeAct.MAP_CODES).to(EVERYWHERE, ADMINISTRATOR);
        act(AccessAct.MANAGE_PEOPLE).to(EVERYWHERE, ADMINISTRATOR).to(WITH_THOSE_BELOW, ALLIANCE_CHAIR);
        act(AccessAct.MANAGE_PROVIDERS).to(EVERYWHERE, ADMINISTRATOR);
        act(AccessAct.SEE_PEOPLE)
                .to(EVERYWHERE, ADMINISTRATOR, NATIONAL_OFFICER)
                .to(WITH_THOSE_BELOW, ALLIANCE_CHAIR, ALLIANCE_OFFICER, INSPECTOR)
                .to(OWN, COOPERATIVE_USER);
        act(AuditAct.SEE_HISTORY).to(EVERYWHERE, ADMINISTRATOR).to(WITH_THOSE_BELOW, INSPECTOR);
    }

    private RoleMatrix() {}

    private record Line(Map<Role, Scope> scopes) {
        Line to(Scope scope, Role... roles) {
            for (Role role : roles)
                if (scopes.put(role, scope) != null) throw new IllegalStateException("twice: " + role);
            return this;
        }
    }

    private static Line act(Act act) {
        Map<Role, Scope> scopes = new EnumMap<>(Role.class);
        if (LINES.put(act, scopes) != null) throw new IllegalStateException("twice: " + act);
        return new Line(scopes);
    }

    /// The acts, in the order of the file.
    public static List<Act> acts() {
        return List.copyOf(LINES.keySet());
    }

    /// How far each role reaches with an act; a role that is not named may not do it.
    public static Map<Role, Scope> of(Act act) {
        return LINES.getOrDefault(act, Map.of());
    }

    /// Whether an act only looks: who is to lead later looks already, and does the rest from that day on.
    static boolean sees(Act act) {
        return act.name().startsWith("SEE_");
    }

    /// What a role may do.
    static Set<Act> of(Role role) {
        return LINES.entrySet().stream()
                .filter(line -> line.getValue().containsKey(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static List<Role> givenByHand() {
        return Arrays.stream(Role.values()).filter(r -> r != CLUSTER_HEAD).toList();
    }
}

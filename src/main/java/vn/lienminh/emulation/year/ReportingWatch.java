package vn.lienminh.emulation.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.threads.Threads;

/// Whose report of the year has been accepted (báo cáo năm): of the stages that its campaign asks the first. Those
/// who owe it have their task already, from the campaign.
@Component
@Order(10)
class ReportingWatch implements StepWatch {
    private final Duties duties;
    private final Threads threads;
    private final YearRights rights;

    ReportingWatch(Duties duties, Threads threads, YearRights rights) {
        this.duties = duties;
        this.threads = threads;
        this.rights = rights;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.REPORTING);
    }

    @Override
    public StepReport of(String cluster, int year, Step step, Texts texts) {
        Map<OrganisationId, Duty> first = new LinkedHashMap<>();
        duties.ofYear(new Party.Cluster(cluster), year).stream()
                .filter(d -> d.campaign().period().equals(Period.year(year)))
                .sorted(Comparator.comparing(Duty::stage))
                .forEach(d -> first.putIfAbsent(d.organisation().id(), d));
        long accepted = count(first, Duty.State.ACCEPTED);
        long sent = count(first, Duty.State.SENT);
        List<OrganisationId> waiting = first.values().stream()
                .filter(d -> d.state().owed())
                .map(d -> d.organisation().id())
                .toList();
        String numbers = first.isEmpty() ? "year.watch.no-campaign" : "year.watch.accepted";
        StepReport.Condition all = new StepReport.Condition(
                texts.get(numbers, "done", "" + accepted, "owed", "" + first.size()),
                !first.isEmpty() && accepted == first.size(),
                false,
                "/clusters/" + cluster + "/" + year + "/progress");
        return new StepReport(
                (int) accepted,
                first.size(),
                waiting,
                sent == 0 ? "" : texts.get("year.watch.to-accept", "n", "" + sent),
                List.of(all),
                "");
    }

    private static long count(Map<OrganisationId, Duty> duties, Duty.State state) {
        return duties.values().stream().filter(d -> d.state() == state).count();
    }

    /// By report, whose it is.
    @Override
    public List<OpenItem> open(String cluster, int year, Texts texts) {
        Map<String, List<Duty>> byReport = duties.ofYear(new Party.Cluster(cluster), year).stream()
                .filter(d -> d.state() != Duty.State.ACCEPTED)
                .collect(Collectors.groupingBy(
                        d -> texts.get("campaigns.sending", "period", period(d, texts), "stage", stage(d, texts)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<OpenItem> items = new ArrayList<>(threads(cluster, year, texts));
        byReport.entrySet().stream()
                .map(e -> new OpenItem(
                        OpenItem.Kind.REPORTS,
                        texts.get("year.open.report", "report", e.getKey(), "names", names(e.getValue(), texts)),
                        "/clusters/" + cluster + "/" + year + "/progress"))
                .forEach(items::add);
        return items;
    }

    private List<OpenItem> threads(String cluster, int year, Texts texts) {
        List<Organisation> members = rights.members(cluster, year);
        Map<OrganisationId, Integer> open =
                threads.open(members.stream().map(Organisation::id).toList(), year);
        return members.stream()
                .filter(o -> open.containsKey(o.id()))
                .map(o -> new OpenItem(
                        OpenItem.Kind.THREADS,
                        texts.get("year.open.thread", "name", name(o, texts), "n", "" + open.get(o.id())),
                        "/clusters/" + cluster + "/" + year + "/progress"))
                .toList();
    }

    private static String period(Duty duty, Texts texts) {
        Period period = duty.campaign().period();
        return texts.get(
                "reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
    }

    private static String stage(Duty duty, Texts texts) {
        return texts.get("campaigns.stage." + duty.stage().word());
    }

    private static String names(List<Duty> duties, Texts texts) {
        return duties.stream().map(Duty::organisation).map(o -> name(o, texts)).collect(Collectors.joining(", "));
    }

    private static String name(Organisation organisation, Texts texts) {
        return Names.shortly(organisation, texts.language());
    }
}

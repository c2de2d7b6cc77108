package vn.lienminh.emulation.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// Whether somebody was chosen for the next year when the meeting is over, whether the office is handed over when
/// the year is; and the tasks that are open.
@Component
@Order(90)
class OfficeWatch implements StepWatch {
    private final HandoverStore handovers;
    private final Assignments assignments;
    private final YearRights rights;

    OfficeWatch(HandoverStore handovers, Assignments assignments, YearRights rights) {
        this.handovers = handovers;
        this.assignments = assignments;
        this.rights = rights;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.MEETING, Step.DECIDED);
    }

    @Override
    public StepReport of(String cluster, int year, Step step, Texts texts) {
        return step == Step.MEETING ? chosen(cluster, year, texts) : handedOver(cluster, year, texts);
    }

    private StepReport chosen(String cluster, int year, Texts texts) {
        Set<OrganisationId> next = rights.leaders(cluster, LocalDate.of(year + 1, 1, 1));
        String text = next.isEmpty()
                ? texts.get("year.watch.nobody-next", "year", "" + (year + 1))
                : texts.get("year.watch.next", "year", "" + (year + 1), "names", names(cluster, year + 1, next, texts));
        StepReport.Condition condition =
                new StepReport.Condition(text, !next.isEmpty(), false, address(cluster, year) + "/heads");
        return new StepReport(0, 0, List.of(), "", List.of(condition), "");
    }

    private StepReport handedOver(String cluster, int year, Texts texts) {
        Set<OrganisationId> givers = rights.leaders(cluster, YearRights.lastDay(year));
        Set<OrganisationId> takers = rights.leaders(cluster, LocalDate.of(year + 1, 1, 1));
        Optional<Handover> handover = handovers.of(cluster, year);
        List<OrganisationId> waiting = new ArrayList<>();
        handover.ifPresent(h -> {
            givers.stream().filter(g -> !h.confirmed(g, true)).forEach(waiting::add);
            takers.stream().filter(t -> !h.confirmed(t, false)).forEach(waiting::add);
        });
        boolean complete = handover.filter(h -> h.complete(givers, takers)).isPresent();
        String key = complete ? "handed-over" : handover.isPresent() ? "to-confirm" : "no-handover";
        StepReport.Condition condition = new StepReport.Condition(
                texts.get("year.watch." + key, "names", names(cluster, year, Set.copyOf(waiting), texts)),
                complete,
                false,
                address(cluster, year) + "/handover");
        return new StepReport(0, 0, waiting, "", List.of(condition), address(cluster, year) + "/handover");
    }

    private String names(String cluster, int year, Set<OrganisationId> some, Texts texts) {
        return rights.members(cluster, year).stream()
                .filter(o -> some.contains(o.id()))
                .map(o -> Names.shortly(o, texts.language()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<OpenItem> open(String cluster, int year, Texts texts) {
        List<Organisation> members = rights.members(cluster, year);
        return assignments.of(cluster, year).stream()
                .filter(Assignment::open)
                .map(a -> new OpenItem(
                        OpenItem.Kind.TASKS,
                        texts.get(
                                "year.open.task",
                                "text",
                                a.text(),
                                "due",
                                Vietnamese.day(a.due()),
                                "names",
                                members.stream()
                                        .filter(o -> a.missing().contains(o.id()))
                                        .map(o -> Names.shortly(o, texts.language()))
                                        .collect(Collectors.joining(", "))),
                        address(cluster, year) + "/tasks/" + a.id()))
                .toList();
    }

    private static String address(String cluster, int year) {
        return "/clusters/" + cluster + "/" + year + "/year";
    }
}

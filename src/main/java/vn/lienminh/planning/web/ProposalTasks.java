package vn.lienminh.planning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Proposal;
import vn.lienminh.planning.RegistrationSheet;
import vn.lienminh.planning.Registrations;
import vn.lienminh.planning.WishText;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// What one side asked of the other about a target, in the inbox of whoever may answer.
@Component
@Order(40)
class ProposalTasks implements TaskSource {
    private final Registrations registrations;
    private final Clusters clusters;
    private final Indicators indicators;

    ProposalTasks(Registrations registrations, Clusters clusters, Indicators indicators) {
        this.registrations = registrations;
        this.clusters = clusters;
        this.indicators = indicators;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Proposal> waiting = registrations.waiting();
        List<Task> tasks = new ArrayList<>();
        for (Cluster cluster : waiting.isEmpty() ? List.<Cluster>of() : clusters.all())
            for (Proposal proposal : waiting) {
                RegistrationSheet sheet = new RegistrationSheet(cluster.code(), proposal.year(), proposal.unit());
                registrations
                        .member(sheet)
                        .filter(m -> proposal.byMember() ? sheet.mayNegotiate(actor, m) : sheet.mayRegister(actor, m))
                        .ifPresent(m -> tasks.add(task(sheet, m, proposal, texts)));
            }
        return tasks;
    }

    private Task task(RegistrationSheet sheet, Organisation member, Proposal proposal, Texts texts) {
        String address = "/clusters/" + sheet.cluster() + "/" + sheet.year() + "/targets/" + sheet.unit();
        return new Task(
                Task.Kind.ANSWER,
                "target-proposal:" + proposal.id(),
                texts.get(
                        "planning.task",
                        "name",
                        indicators
                                .on(sheet.lastDay())
                                .find(proposal.indicator())
                                .map(i -> i.name(texts.language()))
                                .orElse(proposal.indicator()),
                        "year",
                        "" + sheet.year()),
                texts.get(
                        "planning.task.about",
                        "unit",
                        member.name(texts.language()),
                        "wish",
                        WishText.write(proposal.wish())),
                proposal.basis(),
                null,
                address,
                texts.get("planning.task.do"));
    }
}

package vn.lienminh.emulation.year;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Targets;

/// Who has registered targets for the year (đăng ký chỉ tiêu).
@Component
@Order(10)
class RegisteringWatch implements StepWatch {
    private final Targets targets;
    private final YearRights rights;

    RegisteringWatch(Targets targets, YearRights rights) {
        this.targets = targets;
        this.rights = rights;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.REGISTERING);
    }

    @Override
    public StepReport of(String cluster, int year, Step step, Texts texts) {
        List<Organisation> members = rights.members(cluster, year);
        Map<String, Map<String, Amount>> registered = targets.byOrganisation(year, null);
        List<OrganisationId> waiting = members.stream()
                .filter(o -> !registered.containsKey(o.code()))
                .map(Organisation::id)
                .toList();
        int done = members.size() - waiting.size();
        String address = "/clusters/" + cluster + "/" + year + "/targets";
        StepReport.Condition all = new StepReport.Condition(
                texts.get("year.watch.registered", "done", "" + done, "owed", "" + members.size()),
                waiting.isEmpty() && !members.isEmpty(),
                false,
                address);
        return new StepReport(done, members.size(), waiting, "", List.of(all), address);
    }
}

package vn.lienminh.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Party;
import vn.lienminh.reporting.Aims;

/// The targets that an organisation registered, for the sheet on which it reports.
@Component
class RegisteredAims implements Aims {
    private final TargetStore store;

    RegisteredAims(TargetStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Amount> of(String organisation, int year) {
        Map<String, Amount> aims = new LinkedHashMap<>();
        for (Target target : store.ofParty(new Party.Organisation(organisation), year))
            aims.put(target.indicator(), target.amount());
        return aims;
    }
}

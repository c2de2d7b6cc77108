package vn.lienminh.audit;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.platform.Reading;

/// The record of acts (nhật ký): who did what to what, when, from where, with what result. Callers are inside their
/// own transaction, so an act and its line are kept or lost together.
@Component
public class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HistoryStore store;
    private final Sealer sealer;
    private final Clock clock;
    private final TransactionTemplate alone;

    AuditTrail(HistoryStore store, Sealer sealer, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// An act over the whole house.
    ///
    /// @param subject the address of what was acted on, e.g. `file:figures.csv`
    public void record(Actor actor, Act act, String subject, Map<String, ?> detail) {
        record(actor, act, subject, null, detail);
    }

    /// @param subject the address of what was acted on, e.g. `report:LM-NAM/2017/12`
    /// @param organisation over which it was: who inspects that one sees the line
    /// @param detail what was said; where something changed, `before` and `after`
    public void record(
            Actor actor, Act act, String subject, @Nullable OrganisationId organisation, Map<String, ?> detail) {
        store.add(new Line(
                0,
                clock.instant(),
                actor.name(),
                act.name(),
                subject,
                organisation,
                Whence.now(),
                Whence.node(),
                JSON.writeValueAsString(new TreeMap<>(detail))));
        sealer.afterCommit();
    }

    /// Somebody looks at what is known of people. Kept before they see it, whatever becomes of the page.
    ///
    /// @param subject whose, or which list
    public void read(Actor reader, String subject, @Nullable OrganisationId organisation, Map<String, ?> detail) {
        Reading.onPrimary(() -> alone.executeWithoutResult(
                status -> record(reader, AuditAct.READ_PERSONAL, subject, organisation, detail)));
    }
}

package vn.lienminh.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;

/// The door to what was recorded (lịch sử): lines are found within what the reader may see.
@Service
public class History {
    private final HistoryStore store;
    private final ChainStore chain;

    History(HistoryStore store, ChainStore chain) {
        this.store = store;
        this.chain = chain;
    }

    /// Which lines; null: whatever it is.
    ///
    /// @param subject how its address begins
    /// @param since from this instant on
    /// @param until before this instant
    public record Wanted(
            @Nullable String actor,
            @Nullable String act,
            @Nullable String subject,
            @Nullable OrganisationId organisation,
            @Nullable Instant since,
            @Nullable Instant until) {
        public static final Wanted ANY = new Wanted(null, null, null, null, null, null);
    }

    /// The newest first.
    ///
    /// @param before the id of the last line seen; null: from the newest
    @Transactional(readOnly = true)
    public List<Line> find(Wanted wanted, @Nullable Long before, int most, Actor reader) {
        return store.find(wanted, reader.reach(AuditAct.SEE_HISTORY), before, most);
    }

    /// Where the chain ends now.
    @Transactional(readOnly = true)
    public Root root() {
        return chain.last();
    }
}

package vn.lienminh.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;

/// Somebody who has signed in, for one request (người đã đăng nhập): what they may do is read once, when it is
/// first asked for, so that the next request knows of a role that was taken away.
public final class SignedIn implements Actor {
    private final Account account;
    private final long session;
    private final RightsReader reader;
    private @Nullable Rights rights;

    SignedIn(Account account, long session, RightsReader reader) {
        this.account = account;
        this.session = session;
        this.reader = reader;
    }

    public Account account() {
        return account;
    }

    long session() {
        return session;
    }

    /// Whether it is the one they speak from.
    public boolean speaksFrom(Session other) {
        return other.id() == session;
    }

    public synchronized Rights rights() {
        Rights known = rights;
        if (known == null) rights = known = reader.of(account);
        return known;
    }

    @Override
    public String name() {
        return account.recorded();
    }

    @Override
    public boolean may(Act act) {
        return rights().everywhere(act);
    }

    @Override
    public Reach reach(Act act) {
        return rights().reach(act, rights().today());
    }

    @Override
    public Reach reach(Act act, LocalDate day) {
        return rights().reach(act, day);
    }

    @Override
    public boolean may(Act act, OrganisationId organisation) {
        return rights().holds(act, organisation, rights().today());
    }

    @Override
    public boolean may(Act act, OrganisationId organisation, LocalDate day) {
        return rights().holds(act, organisation, day);
    }
}

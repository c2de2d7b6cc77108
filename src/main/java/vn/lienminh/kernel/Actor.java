package vn.lienminh.kernel;

import java.time.LocalDate;

/// Who acts (người thao tác): somebody with an account, or the operator of the machine by the command line. What
/// they may do is asked anew each time, so a right that is taken away ends at once.
public interface Actor {
    /// The name that the records keep: `operator:root`, `account:hoa`.
    String name();

    /// Whether they may do it whomever it touches: what belongs to the whole house, such as the catalogue.
    boolean may(Act act);

    /// Over whom they may do it today.
    default Reach reach(Act act) {
        return may(act) ? Reach.everywhere() : Reach.nowhere();
    }

    /// Over whom they may do it where it is about the figures of a day: who is in one cluster with them then, and
    /// who led it, decides.
    default Reach reach(Act act, LocalDate day) {
        return reach(act);
    }

    default boolean may(Act act, OrganisationId organisation) {
        return reach(act).holds(organisation);
    }

    /// @param day that the figures are about, such as the last of a period
    default boolean may(Act act, OrganisationId organisation, LocalDate day) {
        return reach(act, day).holds(organisation);
    }

    /// The operator of this machine: whoever may run commands on the data folder may do everything.
    static Actor operator() {
        return new Operator(System.getProperty("user.name", "operator"));
    }

    /// Somebody who has not signed in.
    static Actor nobody() {
        return new Nobody();
    }

    record Operator(String user) implements Actor {
        @Override
        public String name() {
            return "operator:" + user;
        }

        @Override
        public boolean may(Act act) {
            return true;
        }
    }

    record Nobody() implements Actor {
        @Override
        public String name() {
            return "nobody";
        }

        @Override
        public boolean may(Act act) {
            return false;
        }
    }
}

package vn.lienminh.emulation.year;

import java.util.Optional;

/// What the head does with a year (chuyển bước): on to the next step, or back to the one before.
public enum YearMove {
    ADVANCE {
        @Override
        public Optional<Step> after(Step step) {
            return step.next();
        }
    },
    /// with a reason: what had been closed is open again; a year that is closed stays so
    REOPEN {
        @Override
        public Optional<Step> after(Step step) {
            return step == Step.CLOSED ? Optional.empty() : step.before();
        }
    };

    /// Where it leads; empty where it cannot be done.
    public abstract Optional<Step> after(Step step);
}

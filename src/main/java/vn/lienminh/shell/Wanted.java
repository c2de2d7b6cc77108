package vn.lienminh.shell;

import java.math.BigDecimal;

/// Which way an indicator should go (chiều mong muốn), as the catalogue says; only then has a change a colour.
public enum Wanted {
    MORE,
    LESS,
    NEITHER;

    /// The class of a change: `good`, `bad`, or none.
    public String verdict(BigDecimal change) {
        return switch (this) {
            case NEITHER -> "";
            case MORE -> change.signum() > 0 ? "good" : "bad";
            case LESS -> change.signum() < 0 ? "good" : "bad";
        };
    }
}

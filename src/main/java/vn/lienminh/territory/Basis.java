package vn.lienminh.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a share was measured by (căn cứ tính tỷ lệ).
public enum Basis {
    /// the whole area went: nothing was measured
    WHOLE,
    /// theo dân số
    POPULATION,
    /// theo diện tích
    AREA,
    /// theo số hợp tác xã
    COOPERATIVES,
    /// the file states the share and not its basis
    DECLARED,
    /// shares of different bases, multiplied
    MIXED;

    /// The word of files and of the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Which shares are taken when those wanted were never measured: what most figures follow first.
    static final List<Basis> PREFERENCE = List.of(POPULATION, AREA, COOPERATIVES, DECLARED, WHOLE);

    /// Only what a file may state: not "whole", which the share itself says, and not "mixed", which is computed.
    static Optional<Basis> stated(String word) {
        for (Basis b : new Basis[] {POPULATION, AREA, COOPERATIVES})
            if (b.word().equals(word)) return Optional.of(b);
        return Optional.empty();
    }

    /// The basis of a share of a share.
    Basis then(Basis next) {
        if (this == WHOLE || this == next) return next;
        return next == WHOLE ? this : MIXED;
    }
}

package vn.lienminh.territory;

import java.math.BigDecimal;
import vn.lienminh.kernel.TerritoryId;

/// How much of an area lies in a unit of another map (tỷ lệ), more than 0 and at most 1.
public record Share(TerritoryId unit, BigDecimal share, Basis basis) {
    public Share {
        share = share.stripTrailingZeros();
        if (share.scale() < 0) share = share.setScale(0);
    }

    static Share whole(TerritoryId unit) {
        return new Share(unit, BigDecimal.ONE, Basis.WHOLE);
    }

    /// This part of that share.
    Share of(Share outer) {
        return new Share(unit, outer.share.multiply(share), outer.basis.then(basis));
    }

    Share plus(Share other) {
        return new Share(unit, share.add(other.share), basis.then(other.basis));
    }
}

package vn.lienminh.territory;

import vn.lienminh.kernel.Refusal;

/// Why a file of events is not accepted, or a code not understood.
public enum TerritoryRefusal implements Refusal {
    T101_NO_RIGHT,
    T102_COLUMNS,
    T103_EVENT,
    T104_DATE,
    T105_LEVEL,
    T106_EMPTY,
    T107_SHARE,
    T108_BASIS,
    /// one unit, one day, said twice, or a change of name beside a change of area
    T109_TWICE,
    T110_CODE_UNKNOWN,
    T111_BEFORE_UNIT,
    T112_NAME,
    /// a warning: same name, other rank
    T113_RANK,
    T114_SHARES,
    /// two units with one code on one day
    T115_OVERLAP,
    T116_TWO_NAMES,
    T117_PARENT,
    /// a unit that was recorded before would have no beginning any more
    T118_VANISHES,
    /// the code was borne, but by a unit that ended before
    T119_GAP,
    /// nothing recorded holds the code on that day
    T120_NO_SUCH_CODE,
    /// the code meant another unit within the period
    T121_CODE_CHANGED,
    T122_CODE_DAY,
    /// a province ends and leaves communes behind that nobody takes over
    T123_LEFT_BEHIND,
    /// a unit would have come out of itself
    T124_CIRCLE,
    /// a commune begins and nobody can say in which province
    T125_NO_PARENT,
    T126_TWO_PARENTS
}

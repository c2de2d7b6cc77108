package vn.lienminh.indicators;

import vn.lienminh.kernel.Refusal;

/// Why a file of the catalogue is not accepted (I1..); checks have I3..
public enum IndicatorsRefusal implements Refusal {
    I101_MISSING,
    I102_NOT_A_NUMBER,
    I103_NOT_A_DATE,
    I104_UNKNOWN_WORD,
    I105_UNKNOWN_UNIT,
    I106_UNKNOWN_DIMENSION,
    I107_UNKNOWN_PART,
    I108_TWICE,
    I109_NOT_ALLOWED,
    I110_NO_FORM,
    I111_NO_DRAFT,
    I112_NOT_LATER,
    I113_ASKS_NOTHING,
    I114_NOT_DESIGNER,
    I115_UNNAMED_SECTION,
    I116_CELL_TWICE
}

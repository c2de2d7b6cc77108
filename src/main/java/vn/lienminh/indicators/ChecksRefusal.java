package vn.lienminh.indicators;

import vn.lienminh.kernel.Refusal;

/// Why a row of the checks is not accepted. I301 to I309 are about its columns, I311 to I319 about its expression,
/// I321 to I323 about what the catalogue does not have.
public enum ChecksRefusal implements Refusal {
    I301_COLUMN_MISSING,
    I302_TWICE,
    I303_EMPTY,
    I304_SEVERITY,
    I305_KIND,
    I306_APPLIES_TO,
    I307_PLACE_UNKNOWN,
    I308_NOT_A_FORMULA,
    I309_BREAKDOWN_NOT_SELECTED,
    I311_OPERAND_EXPECTED,
    I312_COMPARISON_EXPECTED,
    I313_SIGN_EXPECTED,
    I314_WORD_UNKNOWN,
    I315_INDICATOR_EXPECTED,
    I316_NOT_COMPARABLE,
    I317_TOO_DEEP,
    I318_TOO_LONG,
    I319_NUMBER_TOO_LONG,
    I321_INDICATOR_UNKNOWN,
    I322_CATEGORY_UNKNOWN,
    I323_TWO_FORMULAS
}

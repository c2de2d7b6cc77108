package vn.lienminh.emulation;

import vn.lienminh.kernel.Refusal;

/// Why a step of the emulation year is not taken (E1..: criteria and scores).
public enum EmulationRefusal implements Refusal {
    E101_NOT_ALLOWED,
    E102_UNKNOWN_CLUSTER,
    E103_NOT_A_YEAR,
    E104_TWO_SETS,
    E105_NO_CODE,
    E106_CODE_TWICE,
    E107_UNKNOWN_PARENT,
    E108_CIRCLE,
    E109_PARENT_IS_NO_GROUP,
    E110_EMPTY_GROUP,
    E111_NO_POINTS,
    E112_DOES_NOT_ADD_UP,
    E113_UNREADABLE_FORMULA,
    E114_UNKNOWN_INDICATOR,
    E115_NOT_SCORED,
    E116_INDICATORS,
    E117_UNREADABLE_TIE,
    E118_FROZEN,
    E119_NO_CRITERIA,
    E120_BROKEN_BUNDLE,
    E121_NOT_THE_SAME,
    E122_UNKNOWN_STAGE,
    E123_UNKNOWN_CRITERION,
    E124_OUT_OF_BOUNDS,
    E125_NO_REASON,
    E126_OWN_SCORE,
    E127_NOT_A_MEMBER,
    E128_NO_NUMBER
}

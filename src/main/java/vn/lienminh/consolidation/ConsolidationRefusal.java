package vn.lienminh.consolidation;

import vn.lienminh.kernel.Refusal;

/// Why a figure cannot be asked for so (C1..).
public enum ConsolidationRefusal implements Refusal {
    C101_NO_SUCH_PARTY,
    C102_NO_MEMBERS,
    C103_UNKNOWN_INDICATOR,
    C105_NO_ALLIANCE,
    C106_NOT_A_PROVINCE,
    C107_NOT_A_COMMUNE,
    C108_NO_COMMUNES
}

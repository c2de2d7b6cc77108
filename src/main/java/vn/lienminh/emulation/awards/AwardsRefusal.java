package vn.lienminh.emulation.awards;

import vn.lienminh.kernel.Refusal;

/// Why a step of a proposal or a decision is not taken (E41.. dossiers, E43.. decisions, E44.. lists).
public enum AwardsRefusal implements Refusal {
    E410_NOT_ALLOWED,
    E411_UNKNOWN_AWARD,
    E412_NOT_FOR_THEM,
    E413_NOT_A_MEMBER,
    E414_NO_NAME,
    E415_NO_SECTOR,
    E416_UNKNOWN_ORGANISATION,
    E417_TWICE,
    E418_OVER_QUOTA,
    E419_NO_DOSSIER,
    E420_NOT_NOW,
    E421_OWN_CHECK,
    E422_CONDITION_FAILED,
    E423_NOTICE_RUNS,
    E424_COMPLAINT_OPEN,
    E425_PAPER_MISSING,
    E426_NO_GROUND,
    E427_NO_TEXT,
    E428_NOT_A_DAY,
    E429_TOO_MANY,
    E430_BEFORE_ITS_LAW,
    E431_LAW_LAPSED,
    E432_MERGED_AWAY,
    E433_NO_MONEY_RULE,
    E434_NUMBER_TAKEN,
    E435_NO_NUMBER,
    E436_NOT_SUBMITTED,
    E437_UNKNOWN_LAW,
    E438_NOT_GIVEN,
    E439_BEFORE_SUBMISSION,
    E440_UNREADABLE_LIST,
    E441_UNKNOWN_CLUSTER
}

package vn.lienminh.publications;

import vn.lienminh.kernel.Refusal;

/// Why something is not published or not accepted for it (U1..).
public enum PublicationsRefusal implements Refusal {
    U101_NOT_ALLOWED,
    U102_NOT_A_PARTY,
    U103_NOT_A_PERIOD,
    U104_UNKNOWN_INDICATOR,
    U105_NOT_A_NUMBER,
    U106_PROSE_HEAD,
    U107_UNKNOWN_HEADING,
    U108_NOTHING_TO_REPORT,
    U109_NOT_TEXT
}

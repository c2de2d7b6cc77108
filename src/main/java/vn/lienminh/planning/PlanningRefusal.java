package vn.lienminh.planning;

import vn.lienminh.kernel.Refusal;

/// Why a target is not accepted (P1..).
public enum PlanningRefusal implements Refusal {
    P101_NOT_ALLOWED,
    P102_UNKNOWN_INDICATOR,
    P103_NOT_A_PARTY,
    P104_NOT_A_YEAR,
    P105_UNKNOWN_OPERATOR,
    P106_RANGE,
    P107_TWICE,
    P108_UNKNOWN_ORIGIN,
    P109_NO_VALUE,
    P110_NOT_A_MEMBER,
    P111_OUT_OF_BOUNDS,
    P112_NO_REASON,
    P113_NOT_READ,
    P114_ALREADY_ASKED,
    P115_NOT_OPEN
}

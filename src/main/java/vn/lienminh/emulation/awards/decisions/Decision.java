package vn.lienminh.emulation.awards.decisions;

import java.time.LocalDate;

/// A decision on awards (quyết định khen thưởng).
///
/// @param body that decided
/// @param law code of the decree by whose numbers
/// @param origin `illustrative` where it was invented for the demo
public record Decision(
        long id, String cluster, int year, String number, LocalDate day, String body, String law, String origin) {}

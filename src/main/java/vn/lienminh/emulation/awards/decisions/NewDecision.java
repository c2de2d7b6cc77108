package vn.lienminh.emulation.awards.decisions;

import java.time.LocalDate;
import java.util.List;

/// A decision that somebody enters.
///
/// @param law code of the decree that it names
/// @param proposals the numbers of those that it grants
public record NewDecision(
        String cluster,
        int year,
        String number,
        LocalDate day,
        String body,
        String law,
        List<Long> proposals,
        String origin) {}

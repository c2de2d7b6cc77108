package vn.lienminh.planning;

import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Party;

/// A target (chỉ tiêu kế hoạch): what a party registered to reach in a year. Not an indicator, though the language
/// has one word for both. No target is not a target of zero.
///
/// @param origin `published`, `illustrative` or empty
public record Target(String indicator, Party party, int year, Amount amount, String origin) {}

package vn.lienminh.exchange;

import java.util.Map;

/// One number as DHIS2 says it (data value), in the words of whoever sent it.
///
/// @param index its place in what was sent, from 0
/// @param combo the category option combination; empty: the whole
/// @param attribute the attribute option combination, which we have none of; empty: none
/// @param options what ADX says instead: `sex` → `F`
/// @param value empty: none was given
/// @param deleted it is to be emptied
public record DataValue(
        int index,
        String element,
        String period,
        String unit,
        String combo,
        String attribute,
        Map<String, String> options,
        String value,
        String comment,
        boolean deleted) {}

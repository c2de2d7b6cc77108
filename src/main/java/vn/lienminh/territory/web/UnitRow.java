package vn.lienminh.territory.web;

import java.util.List;

/// One name of one unit in a list, ready to be written.
///
/// @param validity in words
/// @param within the province of a commune; empty where the list is of one province
/// @param from what it was made of; empty when nothing is recorded
/// @param now where its area lies today; empty when it lives on under this name
public record UnitRow(
        String code,
        UnitLink name,
        String validity,
        boolean ended,
        List<UnitLink> within,
        List<UnitLink> from,
        List<UnitLink> now) {

    UnitRow within(List<UnitLink> province) {
        return new UnitRow(code, name, validity, ended, province, from, now);
    }
}

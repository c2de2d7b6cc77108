package vn.lienminh.indicators.web;

import java.util.List;

/// The catalogue, or what was searched for in it.
///
/// @param typed what was searched for
/// @param found how much the list shows, in words
public record CatalogueView(String status, String typed, String found, List<KindChoice> kinds, List<Group> groups) {

    /// @param word empty: every kind
    public record KindChoice(String word, String text, boolean current) {}

    public record Group(String title, List<Row> rows) {}

    /// @param adds how it adds up over units
    public record Row(String code, String name, String kind, String unit, String adds, String frequencies) {}
}

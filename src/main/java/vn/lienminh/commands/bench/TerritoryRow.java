package vn.lienminh.commands.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A row of the file of events.
record TerritoryRow(
        String event,
        String on,
        String fromCode,
        String fromName,
        String toCode,
        String toName,
        String share,
        String basis,
        String parent) {

    static final String HEADER =
            "event,on,decree,from_code,from_name,to_code,to_name,level,share,basis,parent_code,note";
    private static final List<String> BASES = List.of("population", "area", "cooperatives");
    private static final int WHOLE = 100;

    static TerritoryRow exists(Commune commune) {
        String code = commune.code(commune.from());
        return new TerritoryRow("exists", "", "", "", code, commune.name(commune.from()), "", "", commune.province());
    }

    /// Its name, code or rank on that day is another than on the eve.
    static TerritoryRow named(String event, LocalDate day, Commune commune) {
        LocalDate eve = day.minusDays(1);
        return new TerritoryRow(
                event,
                day.toString(),
                commune.code(eve),
                commune.name(eve),
                commune.code(day),
                commune.name(day),
                "",
                "",
                "");
    }

    /// The area of a commune, or a part of it, goes into another that begins on that day.
    static TerritoryRow area(LocalDate day, Commune from, Commune.Heir to) {
        LocalDate eve = day.minusDays(1);
        boolean whole = to.hundredths() == WHOLE;
        return new TerritoryRow(
                whole ? "merge" : "split",
                day.toString(),
                from.code(eve),
                from.name(eve),
                to.unit().code(day),
                to.unit().name(day),
                whole ? "1" : String.format(Locale.ROOT, "0.%02d", to.hundredths()),
                whole ? "" : BASES.get(from.number() % BASES.size()),
                to.unit().province());
    }

    String line() {
        return String.join(
                ",",
                event,
                on,
                on.isEmpty() ? "" : "NQ-" + on,
                fromCode,
                fromName,
                toCode,
                toName,
                "commune",
                share,
                basis,
                parent,
                "");
    }
}

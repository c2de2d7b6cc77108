package vn.lienminh.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Finds our organisations and cells by the words of others (tra mã).
record Finder(Codes.Known codes, Organisations organisations, Territories territories) {
    private static final String BASE = "#base";

    /// How DHIS2 names a number that is not divided.
    static final Set<String> WHOLE = Set.of("", "default", "HllvX50cXC0");

    /// An organisation by its code, or the alliance of a province by the code of that.
    Optional<Organisation> organisation(String theirs, LocalDate day) {
        String code = codes.ours(CodeKind.ORG_UNIT, theirs);
        Optional<Organisation> found = organisations.find(code, day, null);
        if (found.isPresent()) return found;
        return territories.byCode(code, day) instanceof Outcome.Done<Territory>(Territory area)
                ? organisations.allianceOf(area.id(), day, null)
                : Optional.empty();
    }

    Outcome<Cell> cell(DataValue value, FormVersion form, Catalogue catalogue) {
        String name = codes.ours(CodeKind.DATA_ELEMENT, value.element());
        boolean base = name.endsWith(BASE);
        String plain = base ? name.substring(0, name.length() - BASE.length()) : name;
        int bracket = plain.indexOf('[');
        boolean divided = bracket > 0 && plain.endsWith("]");
        String indicator = divided ? plain.substring(0, bracket) : plain;
        String own = divided ? plain.substring(bracket + 1, plain.length() - 1) : "";
        if (catalogue.find(indicator).isEmpty())
            return refused(ExchangeRefusal.X110_NO_ELEMENT, Map.of("found", value.element()));
        Outcome<String> part = part(value, own);
        return part.then(category -> cell(form, indicator, base, category, value));
    }

    /// The one category that is meant; empty: the whole.
    private Outcome<String> part(DataValue value, String own) {
        List<String> named = value.options().entrySet().stream()
                .map(o -> codes.ours(CodeKind.OPTION, o.getKey() + "=" + o.getValue()))
                .filter(o -> !o.isEmpty())
                .collect(Collectors.toList());
        String combo = codes.ours(CodeKind.OPTION, value.combo());
        if (!WHOLE.contains(combo)) named.add(combo);
        if (!own.isEmpty()) named.add(own);
        if (named.size() > 1)
            return refused(ExchangeRefusal.X111_NO_CATEGORY, Map.of("found", String.join(" + ", named)));
        return Outcome.done(named.isEmpty() ? "" : named.getFirst());
    }

    private static Outcome<Cell> cell(
            FormVersion form, String indicator, boolean base, String category, DataValue value) {
        if (category.isEmpty()) {
            Optional<Cell> whole = base ? form.base(indicator) : form.value(indicator);
            return whole.map(Outcome::done)
                    .orElseGet(() -> refused(ExchangeRefusal.X112_COMPUTED, Map.of("found", value.element())));
        }
        List<Cell> found = form.categories(indicator).stream()
                .filter(c -> category.equals(c.category()) || category.equals(c.dimension() + "=" + c.category()))
                .toList();
        return found.size() == 1 && !base
                ? Outcome.done(found.getFirst())
                : refused(ExchangeRefusal.X111_NO_CATEGORY, Map.of("found", category));
    }

    private static <T> Outcome<T> refused(Refusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, values));
    }
}

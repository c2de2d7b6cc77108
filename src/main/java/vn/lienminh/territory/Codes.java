package vn.lienminh.territory;

import static vn.lienminh.territory.TerritoryRefusal.*;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// What a code means on a day. Codes are re-used, so a code alone is never a key: `24` was Bắc Giang until
/// 30/6/2025 and is Bắc Ninh since.
final class Codes {
    private final Map<String, List<Territory>> bearers = new HashMap<>();

    Codes(Iterable<Unit> units) {
        for (Unit unit : units)
            for (Territory naming : unit.namings())
                bearers.computeIfAbsent(naming.code(), c -> new ArrayList<>()).add(naming);
        bearers.values()
                .forEach(
                        list -> list.sort(Comparator.comparing(Territory::level).thenComparing(t -> from(t.named()))));
    }

    private static LocalDate from(Validity validity) {
        LocalDate from = validity.from();
        return from == null ? LocalDate.MIN : from;
    }

    List<Territory> bearersOf(String code) {
        return List.copyOf(bearers.getOrDefault(code, List.of()));
    }

    /// The code as written in a file: `24`, or `24@2025-06-30` to say the day.
    Outcome<Territory> read(String written, Period period) {
        if (written.contains("@")) return onStatedDay(written);
        String code = written.strip();
        return on(code, period.end()).then(territory -> {
            List<Territory> others = bearers.getOrDefault(code, List.of()).stream()
                    .filter(t -> !t.id().equals(territory.id()))
                    .filter(t ->
                            !t.named().endedBy(period.start()) && !t.named().startsAfter(period.end()))
                    .toList();
            return others.isEmpty() ? Outcome.done(territory) : changed(territory, others, period);
        });
    }

    Outcome<Territory> read(String written, LocalDate day) {
        return written.contains("@") ? onStatedDay(written) : on(written.strip(), day);
    }

    private Outcome<Territory> onStatedDay(String written) {
        int at = written.indexOf('@');
        String code = written.substring(0, at).strip();
        String text = written.substring(at + 1).strip();
        try {
            return on(code, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Outcome.refused(Fault.error(Place.NOWHERE, T122_CODE_DAY, Map.of("code", code, "found", text)));
        }
    }

    private Outcome<Territory> on(String code, LocalDate day) {
        List<Territory> known = bearers.getOrDefault(code, List.of());
        for (Territory t : known) if (t.named().contains(day)) return Outcome.done(t);
        Map<String, String> values =
                Map.of("code", code, "day", Vietnamese.day(day), "known", known.isEmpty() ? "–" : written(known));
        return Outcome.refused(Fault.error(Place.NOWHERE, T120_NO_SUCH_CODE, values));
    }

    private static Outcome<Territory> changed(Territory last, List<Territory> others, Period period) {
        List<Territory> all = new ArrayList<>(others);
        all.add(last);
        String choices = all.stream()
                .map(t -> last.code() + "@" + lastDayWithin(t.named(), period))
                .collect(Collectors.joining(" / "));
        return Outcome.refused(Fault.error(
                Place.NOWHERE,
                T121_CODE_CHANGED,
                Map.of("code", last.code(), "period", period.toString(), "known", written(all), "choices", choices)));
    }

    private static LocalDate lastDayWithin(Validity validity, Period period) {
        LocalDate last = validity.lastDay();
        return last == null || last.isAfter(period.end()) ? period.end() : last;
    }

    /// `Bắc Giang (–30/06/2025), Bắc Ninh (01/07/2025–)`
    private static String written(List<Territory> bearers) {
        return bearers.stream()
                .map(t -> t.name() + " (" + day(t.named().from()) + "–"
                        + day(t.named().lastDay()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.day(day);
    }
}

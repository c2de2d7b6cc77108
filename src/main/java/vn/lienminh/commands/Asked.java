package vn.lienminh.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// Whose figures, of which period, seen from when: the options that several verbs share.
class Asked {
    @Option(names = "--of", required = true, descriptionKey = "commands.option.of")
    String of = "";

    @Option(names = "--period", required = true, descriptionKey = "commands.option.period")
    String period = "";

    @Option(names = "--on", descriptionKey = "commands.option.on")
    @Nullable
    String on;

    @Option(names = "--known", descriptionKey = "commands.option.known")
    @Nullable
    String known;

    record Question(Party party, Period period, View view) {}

    Outcome<Question> question() {
        List<Fault> faults = new ArrayList<>();
        Optional<Party> party = Party.parse(of);
        if (party.isEmpty()) fault(faults, CommandRefusal.L101_NOT_A_PARTY, of);
        Optional<Period> asked = Period.parse(period);
        if (asked.isEmpty()) fault(faults, CommandRefusal.L102_NOT_A_PERIOD, period);
        View view = new View(date(on, faults), instant(known, faults));
        if (party.isEmpty() || asked.isEmpty() || !faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Question(party.get(), asked.get(), view));
    }

    static @Nullable LocalDate date(@Nullable String text, List<Fault> faults) {
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(faults, CommandRefusal.L104_NOT_A_DATE, text);
            return null;
        }
    }

    /// `2017-12-16T08:00:00Z`, or `2017-12-16T08:00` in Vietnam's time, or a day, which means its end.
    static @Nullable Instant instant(@Nullable String text, List<Fault> faults) {
        if (text == null) return null;
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d"))
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(Vietnamese.ZONE)
                        .toInstant()
                        .minusNanos(1000);
            if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$"))
                return java.time.OffsetDateTime.parse(text).toInstant();
            return LocalDateTime.parse(text).atZone(Vietnamese.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            fault(faults, CommandRefusal.L103_NOT_AN_INSTANT, text);
            return null;
        }
    }

    static void fault(List<Fault> faults, CommandRefusal why, String found) {
        faults.add(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}

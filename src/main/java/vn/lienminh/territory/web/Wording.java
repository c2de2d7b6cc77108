package vn.lienminh.territory.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.territory.Basis;
import vn.lienminh.territory.Event;
import vn.lienminh.territory.EventKind;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Share;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;
import vn.lienminh.territory.Validity;

/// Units and events in the reader's words.
record Wording(TerritoryMap map, Language language) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<Basis> MEASURED = List.of(Basis.POPULATION, Basis.AREA, Basis.COOPERATIVES);

    String t(String key, String... pairs) {
        return Texts.in(language).get("territory." + key, pairs);
    }

    String label(Territory territory) {
        return map.label(territory, language);
    }

    UnitLink link(Territory territory) {
        return link(territory, "");
    }

    UnitLink link(Territory territory, String note) {
        return new UnitLink(label(territory), "/territories/" + territory.id().value(), note);
    }

    /// The full name, with what tells it from its namesake.
    String title(Territory unit) {
        return unit.fullName() + label(unit).substring(unit.name().length());
    }

    /// Where a unit lies on the map of a day, with the shares in percent by each basis that was measured; none when
    /// it is not comparable.
    List<UnitLink> placed(TerritoryId unit, LocalDate day) {
        Map<TerritoryId, Set<String>> shares = new LinkedHashMap<>();
        for (Basis wanted : MEASURED) {
            switch (map.onMap(unit, day, wanted)) {
                case Placement.Whole(TerritoryId whole) -> shares.computeIfAbsent(whole, u -> new LinkedHashSet<>());
                case Placement.Split(List<Share> parts) ->
                    parts.forEach(s -> shares.computeIfAbsent(s.unit(), u -> new LinkedHashSet<>())
                            .add(words(s.share(), s.basis())));
                case Placement.NotComparable ignored -> {}
            }
        }
        return shares.entrySet().stream()
                .map(e -> link(map.on(e.getKey(), day), estimated(e.getValue())))
                .toList();
    }

    private String estimated(Set<String> shares) {
        return shares.isEmpty() ? "" : t("shares", "shares", String.join(", ", shares));
    }

    private String words(BigDecimal share, Basis basis) {
        return t("share", "percent", percent(share), "basis", t("basis." + basis.word()));
    }

    static String percent(BigDecimal share) {
        return Vietnamese.number(share.multiply(HUNDRED));
    }

    String validity(Validity validity) {
        LocalDate from = validity.from();
        LocalDate last = validity.lastDay();
        if (from == null && last == null) return t("valid.always");
        if (from == null) return t("valid.until", "day", day(last));
        if (last == null) return t("valid.since", "day", day(from));
        return t("valid.between", "from", day(from), "until", day(last));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.day(day);
    }

    /// `Hà Nam, Nam Định và Ninh Bình`
    String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + t("and") + names.getLast();
    }

    String event(Event event) {
        Event.Part part = event.parts().getFirst();
        LocalDate on = event.on();
        if (on != null
                && part.before() != null
                && part.before().id().equals(part.after().id())) return lived(event, on);
        return Texts.in(language).get("territory.event." + kind(event).word(), values(event, part));
    }

    /// A unit that stays itself: its name, code or rank, and where it belongs, when that is another.
    private String lived(Event event, LocalDate on) {
        Event.Part part = event.parts().getFirst();
        Event.Named before = Objects.requireNonNull(part.before());
        Optional<Territory> old = map.parentOn(part.after().id(), on.minusDays(1));
        Optional<Territory> now = map.parentOn(part.after().id(), on);
        boolean moved = now.isPresent() && !now.map(Territory::id).equals(old.map(Territory::id));
        boolean called = before.code().equals(part.after().code())
                && before.fullName().equals(part.after().fullName());
        String text = called
                ? before.fullName()
                : Texts.in(language).get("territory.event." + named(event), values(event, part));
        if (!moved) return text;
        return t(
                "event.moves",
                "what",
                text,
                "from",
                old.map(this::label).orElse("–"),
                "to",
                now.map(this::label).orElse("–"));
    }

    /// By what it does, whatever the row called it.
    private static String named(Event event) {
        Event.Part part = event.parts().getFirst();
        Event.Named before = Objects.requireNonNull(part.before());
        boolean code = !before.code().equals(part.after().code());
        boolean name = !before.fullName().equals(part.after().fullName());
        if (code && name) return "recode_rename";
        if (code) return EventKind.RECODE.word();
        return event.kind() == EventKind.STATUS ? EventKind.STATUS.word() : EventKind.RENAME.word();
    }

    private Map<String, String> values(Event event, Event.Part part) {
        Event.Named after = part.after();
        Event.Named before = part.before() == null ? after : part.before();
        return Map.of(
                "before",
                        list(names(
                                event, p -> p.before() == null ? "" : p.before().name())),
                "after", list(names(event, p -> p.after().name())),
                "shares", list(shares(event)),
                "fullBefore", before.fullName(),
                "fullAfter", after.fullName(),
                "codeBefore", before.code(),
                "codeAfter", after.code());
    }

    /// A merger that also divided a unit is told with its shares.
    private static EventKind kind(Event event) {
        boolean divided = event.parts().stream().anyMatch(p -> p.share().compareTo(BigDecimal.ONE) != 0);
        return divided && event.kind() == EventKind.MERGE ? EventKind.TRANSFER : event.kind();
    }

    private static List<String> names(Event event, Function<Event.Part, String> name) {
        return event.parts().stream()
                .map(name)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
    }

    /// `Móng Cái (30%)`; where several bases were measured, each with its name; where several units gave, of whom.
    private List<String> shares(Event event) {
        boolean bases = several(event.parts().stream().map(Event.Part::basis).filter(b -> b != Basis.WHOLE));
        boolean givers = several(event.parts().stream().map(Event.Part::before));
        Map<String, Set<String>> shares = new LinkedHashMap<>();
        for (Event.Part part : event.parts()) {
            Set<String> mine = shares.computeIfAbsent(part.after().name(), n -> new LinkedHashSet<>());
            if (part.share().compareTo(BigDecimal.ONE) != 0) mine.add(share(part, bases, givers));
        }
        return shares.entrySet().stream()
                .map(e ->
                        e.getValue().isEmpty() ? e.getKey() : e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .toList();
    }

    private String share(Event.Part part, boolean bases, boolean givers) {
        String percent = percent(part.share()) + "%";
        Event.Named giver = part.before();
        if (givers && giver != null) percent = t("share.of", "share", percent, "unit", giver.name());
        return bases ? percent + " " + t("basis." + part.basis().word()) : percent;
    }

    private static boolean several(Stream<?> some) {
        return some.distinct().count() > 1;
    }
}

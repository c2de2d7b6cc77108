package vn.lienminh.territory.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.territory.Basis;
import vn.lienminh.territory.Event;
import vn.lienminh.territory.EventKind;
import vn.lienminh.territory.Share;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;
import vn.lienminh.territory.Validity;

/// Units and events in the reader's words.
record Wording(TerritoryMap map, Language language) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

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

    /// With the share in percent and its basis, when it is not the whole.
    UnitLink link(Territory territory, Share share) {
        if (share.basis() == Basis.WHOLE) return link(territory);
        return link(
                territory,
                t(
                        "share",
                        "percent",
                        percent(share.share()),
                        "basis",
                        t("basis." + share.basis().word())));
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
        Event.Named after = part.after();
        Event.Named before = part.before() == null ? after : part.before();
        Map<String, String> values = Map.of(
                "before",
                        list(names(
                                event, p -> p.before() == null ? "" : p.before().name())),
                "after", list(names(event, p -> p.after().name())),
                "shares", list(names(event, Wording::sharePart)),
                "fullBefore", before.fullName(),
                "fullAfter", after.fullName(),
                "codeBefore", before.code(),
                "codeAfter", after.code());
        return Texts.in(language).get("territory.event." + kind(event).word(), values);
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

    private static String sharePart(Event.Part part) {
        String name = part.after().name();
        return part.share().compareTo(BigDecimal.ONE) == 0 ? name : name + " (" + percent(part.share()) + "%)";
    }
}

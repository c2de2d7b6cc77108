package vn.lienminh.emulation.year.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.year.Election;
import vn.lienminh.emulation.year.Heads;
import vn.lienminh.emulation.year.Helping;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;
import vn.lienminh.shell.ClusterYear;

/// Puts together who leads a year and the next, and how that is handed over.
record OfficePart(
        Wording words,
        List<Head> now,
        List<Head> next,
        Optional<Election> election,
        List<Helping> helping,
        HandoverPart handover,
        String address) {

    /// What it is made from.
    @Component("officeFacts")
    static class Facts {
        private final Heads heads;
        private final HandoverPart.Facts handovers;

        Facts(Heads heads, HandoverPart.Facts handovers) {
            this.heads = heads;
            this.handovers = handovers;
        }

        OfficePart part(Wording words, ClusterYear where, String address) {
            return new OfficePart(
                    words,
                    heads.of(where.code(), where.year()),
                    heads.beginning(where.code(), where.year() + 1),
                    heads.election(where.code(), where.year() + 1),
                    heads.helping(where.code(), where.year()),
                    handovers.part(words, where),
                    address);
        }
    }

    OfficeView view() {
        List<OfficeView.Fact> facts = new ArrayList<>();
        int year = words.year();
        facts.add(new OfficeView.Fact(words.t("office.of", "year", "" + year), leading(now), false));
        String deputies = names(now, true);
        if (!deputies.isEmpty()) facts.add(new OfficeView.Fact(words.t("office.deputy"), deputies, false));
        for (Helping.Role role : Helping.Role.values()) {
            String persons = helping.stream()
                    .filter(h -> h.role() == role)
                    .map(Helping::person)
                    .collect(Collectors.joining(", "));
            if (!persons.isEmpty()) facts.add(new OfficeView.Fact(words.t("office." + role.word()), persons, false));
        }
        facts.add(new OfficeView.Fact(words.t("office.of", "year", "" + (year + 1)), leading(next), false));
        election.ifPresent(e -> facts.add(new OfficeView.Fact(
                words.t("office.ground"),
                words.t(
                        "office.ground." + e.ground().name().toLowerCase(Locale.ROOT),
                        "day",
                        words.day(e.heldOn()),
                        "number",
                        e.number()),
                false)));
        if (!next.isEmpty())
            facts.add(new OfficeView.Fact(
                    words.t("office.switch"),
                    words.t("office.midnight", "day", Vietnamese.day(LocalDate.of(year + 1, 1, 1))),
                    true));
        return new OfficeView(
                facts, note(), address + "/heads", handover.status(), handover.items(), address + "/handover");
    }

    private String note() {
        if (next.isEmpty()) return words.t("office.none-yet");
        boolean begun = words.today().getYear() > words.year();
        String together = leaders(next).size() > 1 ? words.t("office.together") + " " : "";
        if (begun) return together.strip();
        return together
                + words.t(
                        "office.until",
                        "day",
                        Vietnamese.day(LocalDate.of(words.year(), 12, 31)),
                        "names",
                        leading(next));
    }

    private static List<Head> leaders(List<Head> heads) {
        return heads.stream().filter(h -> h.role() != Head.Role.DEPUTY).toList();
    }

    private String leading(List<Head> heads) {
        String names = names(heads, false);
        return names.isEmpty() ? words.t("office.nobody") : names;
    }

    private String names(List<Head> heads, boolean deputies) {
        return heads.stream()
                .filter(h -> (h.role() == Head.Role.DEPUTY) == deputies)
                .map(h -> words.name(h.organisation()))
                .collect(Collectors.joining(", "));
    }
}

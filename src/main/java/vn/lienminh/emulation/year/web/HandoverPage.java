package vn.lienminh.emulation.year.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.year.Handover;
import vn.lienminh.emulation.year.Handovers;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;

/// Puts together the page of a handover.
@Component
class HandoverPage {
    private static final List<String> ENDINGS = List.of("docx", "pdf", "odt");

    private final Handovers handovers;
    private final HandoverPart.Facts facts;
    private final Years years;

    HandoverPage(Handovers handovers, HandoverPart.Facts facts, Years years) {
        this.handovers = handovers;
        this.facts = facts;
        this.years = years;
    }

    HandoverView view(
            Wording words,
            ClusterYear where,
            Actor actor,
            String done,
            List<String> refused,
            Map<String, String> typed) {
        HandoverPart part = facts.part(words, where);
        Optional<Handover> handover = part.handover();
        String year = where.address() + "/year";
        String address = year + "/handover";
        return new HandoverView(
                words.t("handover.title", "year", "" + words.year()),
                part.status(),
                done,
                refused,
                typed,
                year,
                address,
                words.t("title", "year", "" + words.year()),
                handover.map(h -> "" + h.id()).orElse(""),
                handover.map(h -> words.t(
                                "handover.drafted",
                                "who",
                                words.people().apply(h.draftedBy()),
                                "moment",
                                Vietnamese.moment(h.draftedAt())))
                        .orElse(""),
                handover.map(Handover::number).orElse(""),
                handover.map(h -> h.remarks().lines().filter(l -> !l.isBlank()).toList())
                        .orElse(List.of()),
                part.open().stream()
                        .map(i -> new HandoverView.Item(
                                words.t("open." + i.kind().name().toLowerCase(Locale.ROOT)), i.text(), i.address()))
                        .toList(),
                sides(words, part),
                !part.complete() && years.leads(where.code(), where.year(), actor),
                handover.filter(h -> handovers.confirms(h, actor)).isPresent(),
                part.complete(),
                handover.isEmpty()
                        ? List.of()
                        : ENDINGS.stream()
                                .map(e -> new YearView.Choice(address + "." + e, e.toUpperCase(Locale.ROOT)))
                                .toList());
    }

    private static List<HandoverView.Side> sides(Wording words, HandoverPart part) {
        List<HandoverView.Side> sides = new ArrayList<>();
        for (boolean gives : new boolean[] {true, false})
            for (Organisation one : words.members())
                if ((gives ? part.givers() : part.takers()).contains(one.id()))
                    sides.add(side(words, part.handover(), one, gives));
        return sides;
    }

    private static HandoverView.Side side(Wording words, Optional<Handover> handover, Organisation one, boolean gives) {
        Optional<Handover.Consent> consent = handover.stream()
                .flatMap(h -> h.consents().stream())
                .filter(c -> c.gives() == gives && c.organisation().equals(one.id()))
                .findFirst();
        return new HandoverView.Side(
                words.t(gives ? "handover.gives" : "handover.takes"),
                words.name(one),
                consent.isPresent(),
                consent.map(c -> words.t(
                                "handover.signed",
                                "who",
                                words.people().apply(c.by()),
                                "moment",
                                Vietnamese.moment(c.at())))
                        .orElse(words.t("handover.unsigned")),
                consent.map(Handover.Consent::remark).orElse(""));
    }
}

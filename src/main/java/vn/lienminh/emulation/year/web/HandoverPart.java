package vn.lienminh.emulation.year.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.year.Handover;
import vn.lienminh.emulation.year.Handovers;
import vn.lienminh.emulation.year.OpenItem;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.shell.ClusterYear;

/// How far the handover of a year is.
///
/// @param open what the record lists; without one, what is open now
record HandoverPart(
        Wording words,
        Optional<Handover> handover,
        Set<OrganisationId> givers,
        Set<OrganisationId> takers,
        List<OpenItem> open) {
    private static final List<OpenItem.Kind> ALWAYS =
            List.of(OpenItem.Kind.REPORTS, OpenItem.Kind.TASKS, OpenItem.Kind.AWARDS);

    /// What it is made from.
    @Component("handoverFacts")
    static class Facts {
        private final Handovers handovers;

        Facts(Handovers handovers) {
            this.handovers = handovers;
        }

        HandoverPart part(Wording words, ClusterYear where) {
            Optional<Handover> handover = handovers.of(where.code(), where.year());
            return new HandoverPart(
                    words,
                    handover,
                    handovers.givers(where.code(), where.year()),
                    handovers.takers(where.code(), where.year()),
                    handover.map(Handover::items)
                            .orElseGet(() -> handovers.open(where.code(), where.year(), words.texts())));
        }
    }

    boolean complete() {
        return handover.filter(h -> h.complete(givers, takers)).isPresent();
    }

    String status() {
        if (handover.isEmpty()) return words.t("handover.none");
        if (complete()) return words.t("handover.complete");
        Set<OrganisationId> waiting = new HashSet<>();
        Handover now = handover.get();
        givers.stream().filter(g -> !now.confirmed(g, true)).forEach(waiting::add);
        takers.stream().filter(t -> !now.confirmed(t, false)).forEach(waiting::add);
        return words.t("handover.waiting", "names", words.names(waiting));
    }

    List<OfficeView.Item> items() {
        List<OfficeView.Item> items = new ArrayList<>();
        for (OpenItem.Kind kind : OpenItem.Kind.values()) {
            long n = open.stream().filter(i -> i.kind() == kind).count();
            if (n == 0 && !ALWAYS.contains(kind)) continue;
            items.add(new OfficeView.Item(
                    words.t("open." + kind.name().toLowerCase(Locale.ROOT)),
                    n == 0 ? words.t("open.nothing") : words.t("open.count", "n", "" + n),
                    n == 0 ? "check" : "circle-half"));
        }
        return items;
    }
}

package vn.lienminh.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienminh.kernel.OrganisationId;

/// Everything that was ever said about the deadlines of a campaign, in the order in which it was said. Deadlines
/// are only ever put off, so the latest day counts.
public record Deadlines(List<Deadline> all) {

    public boolean has(Stage stage) {
        return all.stream().anyMatch(d -> d.stage() == stage);
    }

    /// The day that held for a unit at an instant; empty when none was given yet.
    public Optional<LocalDate> of(Stage stage, OrganisationId unit, Instant known) {
        return latest(said(stage, known).filter(d -> d.holdsFor(unit)));
    }

    /// The day that holds for all.
    public Optional<LocalDate> forAll(Stage stage) {
        return latest(said(stage, Instant.MAX).filter(d -> d.organisation() == null));
    }

    /// The first day for all, before it was put off.
    public Optional<LocalDate> first(Stage stage) {
        return said(stage, Instant.MAX).map(Deadline::due).findFirst();
    }

    /// What a unit was given beyond the day of all.
    public Optional<Deadline> ownExtension(Stage stage, OrganisationId unit) {
        LocalDate common = forAll(stage).orElse(LocalDate.MIN);
        return said(stage, Instant.MAX)
                .filter(d -> unit.equals(d.organisation()) && d.due().isAfter(common))
                .max(Comparator.comparing(Deadline::due));
    }

    public List<Deadline> extensions(Stage stage) {
        return said(stage, Instant.MAX).filter(Deadline::extension).toList();
    }

    private Stream<Deadline> said(Stage stage, Instant known) {
        return all.stream().filter(d -> d.stage() == stage && !d.at().isAfter(known));
    }

    private static Optional<LocalDate> latest(Stream<Deadline> some) {
        return some.map(Deadline::due).max(Comparator.naturalOrder());
    }
}

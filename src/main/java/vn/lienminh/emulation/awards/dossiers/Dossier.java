package vn.lienminh.emulation.awards.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A proposal with all that became of it (hồ sơ khen thưởng).
///
/// @param events in the order of time
/// @param marks of its papers, the current ones
public record Dossier(Proposal proposal, List<DossierEvent> events, List<PaperMark> marks, List<Complaint> complaints) {

    public long id() {
        return proposal.id();
    }

    public DossierState state() {
        return events.isEmpty() ? DossierState.DRAFT : events.getLast().state();
    }

    /// The last time that it was done.
    public Optional<DossierEvent> last(DossierStep step) {
        return events.stream().filter(e -> e.step() == step).reduce((first, later) -> later);
    }

    /// The day of the last step.
    LocalDate day() {
        return events.isEmpty() ? proposal.day() : events.getLast().day();
    }

    public Optional<PaperMark> mark(String paper) {
        return marks.stream().filter(m -> m.paper().equals(paper)).findFirst();
    }

    public boolean ready(String paper) {
        return mark(paper).filter(m -> m.mark() == PaperMark.Mark.READY).isPresent();
    }

    public List<Complaint> openComplaints() {
        return complaints.stream().filter(Complaint::open).toList();
    }
}

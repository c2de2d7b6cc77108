package vn.lienminh.emulation.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.kernel.OrganisationId;

/// A task that a cluster gave to members (nhiệm vụ giao).
///
/// @param source where it comes from: `Kết luận hội nghị 15/12/2016`
/// @param carriedFrom the task of the year before that stayed open; null: it is new
/// @param members to whom it was given
/// @param answers what they said last
/// @param evidence what they handed in
/// @param ended null: it stands
public record Assignment(
        long id,
        String cluster,
        int year,
        String text,
        String source,
        LocalDate due,
        @Nullable Long carriedFrom,
        List<OrganisationId> members,
        Map<OrganisationId, Answer> answers,
        Map<OrganisationId, List<KeptFile>> evidence,
        @Nullable Ending ended) {

    public record Answer(String words, Instant at, String by) {}

    public record Ending(Instant at, String by, String reason) {}

    public Optional<Answer> answer(OrganisationId member) {
        return Optional.ofNullable(answers.get(member));
    }

    public List<KeptFile> evidence(OrganisationId member) {
        return evidence.getOrDefault(member, List.of());
    }

    /// Only who has said what they did and shown it counts (có triển khai).
    public boolean done(OrganisationId member) {
        return answers.containsKey(member) && !evidence(member).isEmpty();
    }

    public List<OrganisationId> missing() {
        return members.stream().filter(m -> !done(m)).toList();
    }

    /// Whether somebody still has to do it.
    public boolean open() {
        return ended == null && !missing().isEmpty();
    }

    public int files() {
        return members.stream().mapToInt(m -> evidence(m).size()).sum();
    }
}

package vn.lienminh.planning;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one side asks of the other (đề nghị): the head of the cluster asks a member for another target; a member asks
/// the head for a change once registration is over.
///
/// @param unit the code of the member whose target it is
/// @param byMember whether the member asks, and the head answers
/// @param outcome null: it waits for an answer
/// @param answer the words of the answer; may be empty
public record Proposal(
        long id,
        String indicator,
        String unit,
        int year,
        Wish wish,
        String basis,
        boolean byMember,
        Instant at,
        String by,
        @Nullable Result outcome,
        String answer) {

    public enum Result {
        AGREED("agreed"),
        REFUSED("refused"),
        TAKEN_BACK("taken-back");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Result> parse(@Nullable String word) {
            for (Result result : values()) if (result.word.equals(word)) return Optional.of(result);
            return Optional.empty();
        }
    }

    public boolean open() {
        return outcome == null;
    }
}

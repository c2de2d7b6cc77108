package vn.lienminh.publications;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Period;

/// A sentence that holds figures, not digits (câu gắn số liệu).
public record Sentence(List<Piece> pieces, Light light) {

    public sealed interface Piece {
        String text();
    }

    public record Words(String text) implements Piece {}

    /// A figure as it is worded here.
    ///
    /// @param token how the pattern asks for it: its address within the report
    /// @param value the number behind the wording; null when it is a list or a name
    /// @param assertion what the wording claims, and whether it holds
    /// @param sources the revisions that it stands on
    public record Bound(
            String token,
            String indicator,
            Period period,
            String text,
            @Nullable BigDecimal value,
            Assertion assertion,
            Map<String, Integer> sources)
            implements Piece {}

    /// What stands in the margin of a sentence.
    public enum Light {
        /// có căn cứ: every figure is bound and proved
        PROVED,
        /// không có số
        FREE,
        /// số gõ tay: digits that nothing vouches for
        HAND,
        /// mâu thuẫn: an assertion does not hold
        CLASH
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public List<Bound> bounds() {
        return pieces.stream()
                .filter(Bound.class::isInstance)
                .map(Bound.class::cast)
                .toList();
    }
}

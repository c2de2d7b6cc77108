package vn.lienminh.emulation.year;

import java.util.Locale;
import java.util.Optional;

/// What a cluster is doing in its year (bước của năm thi đua), one after the other; `docs/states/year.md` draws it.
public enum Step {
    /// the calendar is set, nothing has begun
    PLANNED,
    /// members register their targets
    REGISTERING,
    /// the pact is signed
    PACT,
    /// the work of the year
    RUNNING,
    /// the reports of the year come in
    REPORTING,
    /// each member scores itself
    SELF_SCORING,
    /// members score one another, the helper group finds
    CROSS_SCORING,
    /// the meeting agrees on the scores and votes
    MEETING,
    /// dossiers are put together and sent
    PROPOSED,
    /// decisions have come; the office is handed over
    DECIDED,
    /// nothing of it changes any more
    CLOSED;

    /// @return empty after the last
    public Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /// @return empty before the first
    public Optional<Step> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /// Whether it is over once the year stands at another step.
    public boolean overAt(Step now) {
        return compareTo(now) < 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Step> parse(String word) {
        for (Step step : values()) if (step.word().equals(word.strip())) return Optional.of(step);
        return Optional.empty();
    }
}

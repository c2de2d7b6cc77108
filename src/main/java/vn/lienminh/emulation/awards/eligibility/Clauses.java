package vn.lienminh.emulation.awards.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.emulation.awards.catalogue.Award;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Condition;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.emulation.scoring.Ranked;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.planning.Progress;

/// Holds one proposal against one condition. Pure.
final class Clauses {
    private static final int ALL = 100;

    private final AwardCatalogue catalogue;
    private final Texts texts = Texts.in(Language.VI);

    Clauses(AwardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Clause of(Condition condition, Standing standing) {
        return switch (condition.kind()) {
            case LEADS_CLUSTER -> leads(condition, standing);
            case VOTE -> vote(condition, standing);
            case TARGETS_MET -> targets(condition, standing);
            case ONCE -> once(condition, standing);
            case NO_HOLD -> hold(condition, standing);
            case FRESH -> fresh(condition, standing);
            case WAITED -> waited(condition, standing);
        };
    }

    private static Clause passed(Condition condition, Map<String, String> values) {
        return new Clause(condition, Clause.Verdict.PASSED, values);
    }

    private static Clause failed(Condition condition, Map<String, String> values) {
        return new Clause(condition, Clause.Verdict.FAILED, values);
    }

    private static Clause open(Condition condition, Map<String, String> values) {
        return new Clause(condition, Clause.Verdict.OPEN, values);
    }

    private Clause leads(Condition condition, Standing standing) {
        Ranked ranked = standing.ranked();
        String needed = "" + condition.number();
        if (ranked == null)
            return open(condition, Map.of("needed", needed, "why", texts.get("awards.clause.not-scored")));
        Map<String, String> values = Map.of(
                "rank",
                "" + ranked.rank(),
                "points",
                standing.points(),
                "needed",
                needed,
                "why",
                texts.get("awards.clause.not-voted", "rank", "" + ranked.rank(), "points", standing.points()),
                "votes",
                standing.vote().map(v -> v.yes() + "/" + v.entitled()).orElse("–"));
        if (ranked.rank() > 1) return failed(condition, values);
        if (standing.vote().isEmpty()) return open(condition, values);
        return enough(standing.vote().get(), condition) ? passed(condition, values) : failed(condition, values);
    }

    private static boolean enough(Standing.Vote vote, Condition condition) {
        int yes = vote.yes() * ALL;
        int least = condition.number() * vote.entitled();
        return condition.number() == ALL / 2 ? yes > least : yes >= least;
    }

    private Clause vote(Condition condition, Standing standing) {
        if (standing.vote().isEmpty()) return open(condition, Map.of());
        Standing.Vote vote = standing.vote().get();
        Map<String, String> values = Map.of("votes", vote.yes() + "/" + vote.entitled());
        return enough(vote, condition) ? passed(condition, values) : failed(condition, values);
    }

    private static Clause targets(Condition condition, Standing standing) {
        List<Progress> counted =
                standing.targets().stream().filter(p -> p.percent() != null).toList();
        if (counted.isEmpty()) return open(condition, Map.of());
        BigDecimal least = BigDecimal.valueOf(condition.number());
        long met = counted.stream()
                .filter(p -> p.verdict() == Progress.Verdict.MET)
                .count();
        long under = counted.stream()
                .filter(p -> {
                    BigDecimal percent = p.percent();
                    return percent != null && percent.compareTo(least) < 0;
                })
                .count();
        Map<String, String> values = Map.of(
                "met", "" + met, "all", "" + counted.size(), "under", "" + under, "least", "" + condition.number());
        return under == 0 ? passed(condition, values) : failed(condition, values);
    }

    /// A title and a form may meet for one period, two forms may not; nor the same title twice.
    private Clause once(Condition condition, Standing standing) {
        Proposal own = standing.proposal();
        Optional<String> again = standing.given().stream()
                .filter(Given::stands)
                .map(Given::proposal)
                .filter(p -> p.id() != own.id() && same(own, p))
                .map(p -> award(p))
                .findFirst()
                .or(() -> standing.others().stream()
                        .filter(d -> d.state().counts())
                        .map(Dossier::proposal)
                        .filter(p -> p.id() < own.id() && same(own, p))
                        .map(p -> award(p))
                        .findFirst());
        Map<String, String> values = Map.of("year", "" + own.year(), "award", again.orElse(""));
        return again.isEmpty() ? passed(condition, values) : failed(condition, values);
    }

    private boolean same(Proposal own, Proposal other) {
        boolean overlaps = !other.until().isBefore(own.from()) && !other.from().isAfter(own.until());
        boolean forms = kind(own) == Award.Kind.FORM && kind(other) == Award.Kind.FORM;
        return overlaps && own.sameRecipient(other) && (forms || own.award().equals(other.award()));
    }

    private Award.Kind kind(Proposal proposal) {
        return catalogue.get(proposal.award()).kind();
    }

    private String award(Proposal proposal) {
        return catalogue.get(proposal.award()).name(Language.VI);
    }

    private Clause hold(Condition condition, Standing standing) {
        Proposal own = standing.proposal();
        String who = own.unit().equals(own.organisation()) ? "" : own.name();
        Optional<Hold> held = standing.holds().stream()
                .filter(h -> h.on(standing.day())
                        && (h.about(own.unit(), who)
                                || own.organisation() instanceof OrganisationId id && h.about(id, "")))
                .findFirst();
        if (held.isEmpty()) return passed(condition, Map.of("day", Vietnamese.day(standing.day())));
        return failed(
                condition,
                Map.of(
                        "kind",
                        texts.get("awards.hold." + held.get().kind().word()),
                        "from",
                        Vietnamese.day(held.get().from()),
                        "paper",
                        held.get().paper()));
    }

    private static Clause fresh(Condition condition, Standing standing) {
        LocalDate accepted = standing.accepted();
        String months = "" + condition.number();
        if (accepted == null) return open(condition, Map.of("months", months));
        Map<String, String> values = Map.of(
                "months",
                months,
                "day",
                Vietnamese.day(accepted),
                "year",
                "" + standing.proposal().year());
        LocalDate asked = standing.day();
        return accepted.plusMonths(condition.number()).isBefore(asked)
                ? failed(condition, values)
                : passed(condition, values);
    }

    /// Counted from the end of the period of the last award (Decree 152/2025/NĐ-CP, article 33).
    private static Clause waited(Condition condition, Standing standing) {
        Proposal own = standing.proposal();
        Optional<LocalDate> last = standing.given().stream()
                .filter(Given::stands)
                .map(Given::proposal)
                .filter(p -> p.id() != own.id() && p.award().equals(own.award()) && p.sameRecipient(own))
                .map(Proposal::until)
                .max(Comparator.naturalOrder());
        Map<String, String> values = Map.of(
                "years",
                "" + condition.number(),
                "last",
                last.map(Vietnamese::day).orElse("–"));
        return last.isPresent() && last.get().plusYears(condition.number()).isAfter(own.until())
                ? failed(condition, values)
                : passed(condition, values);
    }
}

package vn.lienminh.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;

/// What one person may do (quyền): the roles held today, read by the matrix. Who is in one cluster with whom and
/// who leads it is asked as of the day that the act is about.
public final class Rights {
    private final List<Holding> holdings;
    private final Surroundings surroundings;
    private final LocalDate today;
    private final Map<Question, Reach> answered = new HashMap<>();

    private record Question(Act act, LocalDate day) {}

    Rights(List<Holding> holdings, Surroundings surroundings, LocalDate today) {
        this.holdings = holdings;
        this.surroundings = surroundings;
        this.today = today;
    }

    public List<Holding> holdings() {
        return holdings;
    }

    LocalDate today() {
        return today;
    }

    boolean everywhere(Act act) {
        return holdings.stream().anyMatch(h -> everywhere(h, RoleMatrix.of(act).get(h.role())));
    }

    private boolean everywhere(Holding holding, @Nullable Scope scope) {
        if (scope == Scope.EVERYWHERE) return true;
        return scope == Scope.WITH_THOSE_BELOW && surroundings.national(holding.organisation());
    }

    boolean holds(Act act, OrganisationId organisation, LocalDate day) {
        for (Holding holding : holdings) {
            Scope scope = RoleMatrix.of(act).get(holding.role());
            if (scope == null) continue;
            LocalDate asked = scope == Scope.LED ? leading(act, day) : day;
            if (holds(holding.organisation(), scope, organisation, asked)) return true;
        }
        return false;
    }

    /// An office passes with its day: until then whoever leads today acts, and those who come look.
    private LocalDate leading(Act act, LocalDate day) {
        return day.isAfter(today) && !RoleMatrix.sees(act) ? today : day;
    }

    private boolean holds(OrganisationId own, Scope scope, OrganisationId other, LocalDate day) {
        return switch (scope) {
            case EVERYWHERE -> true;
            case OWN -> own.equals(other);
            case WITH_THOSE_BELOW -> own.equals(other) || surroundings.below(own, other, day);
            case BELOW -> surroundings.below(own, other, day);
            case CLUSTER ->
                own.equals(other)
                        || surroundings.clusterMates(own, day).contains(other)
                        || surroundings.below(own, other, day);
            case LED -> surroundings.led(own, day).contains(other);
        };
    }

    /// Whether everything below an alliance is within reach: the figures of its communes and cooperatives.
    public boolean holdsBelow(Act act, OrganisationId alliance) {
        for (Holding holding : holdings) {
            Scope scope = RoleMatrix.of(act).get(holding.role());
            boolean own = holding.organisation().equals(alliance) || surroundings.national(holding.organisation());
            if (scope == Scope.EVERYWHERE) return true;
            if (own && (scope == Scope.WITH_THOSE_BELOW || scope == Scope.CLUSTER)) return true;
        }
        return false;
    }

    Reach reach(Act act, LocalDate day) {
        return answered.computeIfAbsent(new Question(act, day), this::reach);
    }

    private Reach reach(Question question) {
        Set<OrganisationId> all = new HashSet<>();
        for (Holding holding : holdings) {
            Scope scope = RoleMatrix.of(question.act()).get(holding.role());
            if (scope == null) continue;
            boolean national = surroundings.national(holding.organisation());
            if (everywhere(holding, scope) || national && scope == Scope.BELOW) return Reach.everywhere();
            LocalDate day = scope == Scope.LED ? leading(question.act(), question.day()) : question.day();
            all.addAll(reached(holding.organisation(), scope, day));
        }
        return Reach.only(all);
    }

    private Set<OrganisationId> reached(OrganisationId own, Scope scope, LocalDate day) {
        Set<OrganisationId> reached = new HashSet<>();
        switch (scope) {
            case EVERYWHERE -> {} // answered before
            case OWN -> reached.add(own);
            case BELOW -> reached.addAll(surroundings.allBelow(own, day));
            case LED -> reached.addAll(surroundings.led(own, day));
            case WITH_THOSE_BELOW -> {
                reached.add(own);
                reached.addAll(surroundings.allBelow(own, day));
            }
            case CLUSTER -> {
                reached.add(own);
                reached.addAll(surroundings.allBelow(own, day));
                reached.addAll(surroundings.clusterMates(own, day));
            }
        }
        return reached;
    }
}

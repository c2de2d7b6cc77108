package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All clusters with their members and heads of all days. Never changes.
///
/// @param clusters by code
record Rolls(List<Cluster> clusters, List<Tenure> tenures) {

    Optional<Cluster> find(String code) {
        return clusters.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    List<Tenure> of(Tenure.Kind kind, String cluster) {
        return tenures.stream()
                .filter(t -> t.kind() == kind && t.cluster().equals(cluster))
                .toList();
    }

    List<Organisation> members(String cluster, LocalDate day, States states) {
        record Place(int order, Organisation organisation) {}
        return on(Tenure.Kind.MEMBER, cluster, day)
                .flatMap(t -> on(day, t, states).map(o -> new Place(Integer.parseInt(t.word()), o)).stream())
                .sorted(Comparator.comparingInt(Place::order)
                        .thenComparing(p -> p.organisation().code()))
                .map(Place::organisation)
                .toList();
    }

    List<Head> heads(String cluster, LocalDate day, States states) {
        return on(Tenure.Kind.HEAD, cluster, day)
                .flatMap(t -> on(day, t, states)
                        .map(o -> new Head(o, Head.Role.parse(t.word()).orElseThrow(), t.from(), t.until()))
                        .stream())
                .sorted(Head.ORDER)
                .toList();
    }

    private Stream<Tenure> on(Tenure.Kind kind, String cluster, LocalDate day) {
        return of(kind, cluster).stream().filter(t -> t.on(day));
    }

    private static Optional<Organisation> on(LocalDate day, Tenure tenure, States states) {
        return states.of(tenure.organisation()).stream().filter(s -> s.on(day)).findFirst();
    }
}

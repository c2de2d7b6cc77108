package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// What changes when heads are chosen for a time (cử cụm trưởng). Pure.
///
/// @param ended tenures of that time that are no more; one that has begun before ends when the time begins
record Appointment(List<Tenure> ended, List<Tenure> added) {

    boolean nothing() {
        return ended.isEmpty() && added.isEmpty();
    }

    /// One head, or two and more who lead together; deputies beside them; all of them members when it begins.
    static Outcome<Appointment> plan(
            Rolls rolls,
            String cluster,
            List<Organisation> members,
            LocalDate from,
            LocalDate until,
            List<Clusters.Chosen> chosen) {
        Set<String> codes = new HashSet<>();
        List<Tenure> wanted = new ArrayList<>();
        for (Clusters.Chosen one : chosen) {
            Optional<Organisation> member = members.stream()
                    .filter(o -> o.code().equals(one.organisation()))
                    .findFirst();
            if (member.isEmpty())
                return refused(
                        OrganisationsRefusal.O110_NOT_A_MEMBER,
                        Map.of("found", one.organisation(), "cluster", cluster, "day", Vietnamese.day(from)));
            if (!codes.add(one.organisation())) return refused(OrganisationsRefusal.O119_WHO_LEADS, Map.of());
            wanted.add(new Tenure(
                    Tenure.Kind.HEAD,
                    cluster,
                    member.get().id(),
                    from,
                    until,
                    one.role().word()));
        }
        if (!led(chosen)) return refused(OrganisationsRefusal.O119_WHO_LEADS, Map.of());
        List<Tenure> now = rolls.of(Tenure.Kind.HEAD, cluster).stream()
                .filter(t -> t.overlaps(wanted.getFirst()))
                .toList();
        List<Tenure> ended = new ArrayList<>();
        List<Tenure> added = new ArrayList<>();
        for (Tenure one : now) {
            if (wanted.contains(one)) continue;
            ended.add(one);
            if (one.from().isBefore(from)) added.add(one.until(from));
        }
        wanted.stream().filter(t -> !now.contains(t)).forEach(added::add);
        return Outcome.done(new Appointment(ended, added));
    }

    private static boolean led(List<Clusters.Chosen> chosen) {
        long heads = chosen.stream().filter(c -> c.role() == Head.Role.HEAD).count();
        long together =
                chosen.stream().filter(c -> c.role() == Head.Role.CO_HEAD).count();
        return heads == 1 && together == 0 || heads == 0 && together > 1;
    }

    private static Outcome<Appointment> refused(OrganisationsRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, values));
    }
}

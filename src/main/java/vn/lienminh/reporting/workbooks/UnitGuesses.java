package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Directory;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportingAct;

/// Which of the organisations that somebody may type for a name means: by its code, its name, or its name without
/// what all are called.
final class UnitGuesses {
    private static final Pattern COMMON =
            Pattern.compile("^(lien minh )?(hop tac xa|htx)( tinh| thanh pho| nong nghiep| dich vu)* ");

    private final Map<String, Organisation> named = new HashMap<>();
    private final List<Organisation> all = new ArrayList<>();

    UnitGuesses(Directory directory, Period period, Actor actor, Organisation own) {
        Reach reach = actor.reach(ReportingAct.ENTER_FIGURES, period.end());
        if (reach instanceof Reach.Only(Set<OrganisationId> few))
            few.forEach(id -> directory.of(id, period.end()).ifPresent(all::add));
        if (all.isEmpty()) all.add(own);
        Map<String, Organisation> shorter = new HashMap<>();
        for (Organisation one : all) {
            named.put(Vietnamese.fold(one.code()), one);
            for (String name : List.of(one.nameVi(), one.nameEn())) {
                named.putIfAbsent(Vietnamese.fold(name), one);
                String rest = COMMON.matcher(Vietnamese.fold(name)).replaceFirst("");
                // a name that two share is nobody's
                shorter.merge(rest, one, (a, b) -> a.id().equals(b.id()) ? a : own);
            }
        }
        shorter.forEach(named::putIfAbsent);
    }

    Optional<Organisation> named(String text) {
        String folded = Vietnamese.fold(text);
        Organisation found = named.get(folded);
        return Optional.ofNullable(
                found == null ? named.get(COMMON.matcher(folded).replaceFirst("")) : found);
    }

    int size() {
        return all.size();
    }

    List<String> names() {
        return all.stream().map(Organisation::nameVi).sorted().limit(500).toList();
    }
}

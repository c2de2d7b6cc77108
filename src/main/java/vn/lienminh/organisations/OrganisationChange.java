package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// What a file changes in the states of organisations, decided in memory: a row that begins on the day of a known
/// state takes its place; a row that begins within a state without an end ends it on that day (chuyển địa bàn, đổi
/// tên).
final class OrganisationChange {
    private final List<Organisation> founded = new ArrayList<>();
    private final List<Organisation> ended = new ArrayList<>();
    private final List<Organisation> added = new ArrayList<>();
    private final Set<OrganisationId> moved = new LinkedHashSet<>();
    private @Nullable LocalDate movedFrom;
    private int newRows;
    private int changedRows;

    private OrganisationChange() {}

    /// One change of every organisation that the file speaks of, but those of which it says something wrong.
    static OrganisationChange plan(
            States known, OrganisationFile file, List<OrganisationFile.Line> lines, RowReader reader) {
        Map<String, List<OrganisationFile.Line>> byCode = new LinkedHashMap<>();
        for (OrganisationFile.Line line : lines)
            if (!file.wrong().contains(line.says().code()))
                byCode.computeIfAbsent(line.says().code(), c -> new ArrayList<>())
                        .add(line);
        OrganisationChange change = new OrganisationChange();
        Collection<Timeline> timelines = new ArrayList<>();
        byCode.forEach((code, ofCode) -> {
            Timeline timeline = Timeline.of(known.of(code), ofCode);
            if (timeline.overlaps(reader)) file.wrong().add(code);
            else timelines.add(timeline);
        });
        new AreasTaken(known, file.wrong()).among(timelines, reader);
        timelines.forEach(change::take);
        return change;
    }

    private void take(Timeline timeline) {
        List<Organisation> before = timeline.before();
        List<Organisation> after = timeline.after();
        if (before.isEmpty()) founded.add(after.getFirst());
        Set<Organisation> then = new HashSet<>(before);
        Set<Organisation> now = new HashSet<>(after);
        for (Organisation state : before) if (!now.contains(state)) ended.add(state);
        for (Organisation state : after) if (!then.contains(state)) added.add(state);
        newRows += timeline.newRows();
        changedRows += timeline.changedRows();
        LocalDate from = timeline.movedFrom();
        if (from == null) return;
        moved.add(before.getFirst().id());
        if (movedFrom == null || from.isBefore(movedFrom)) movedFrom = from;
    }

    /// The first states of organisations that were not known.
    List<Organisation> founded() {
        return founded;
    }

    /// States that are known otherwise now.
    List<Organisation> ended() {
        return ended;
    }

    List<Organisation> added() {
        return added;
    }

    /// Known before, with another area now.
    Set<OrganisationId> moved() {
        return moved;
    }

    /// The first day on which one of them has another area; null when there is none.
    @Nullable
    LocalDate movedFrom() {
        return movedFrom;
    }

    int newRows() {
        return newRows;
    }

    int changedRows() {
        return changedRows;
    }

    boolean nothing() {
        return ended.isEmpty() && added.isEmpty();
    }
}

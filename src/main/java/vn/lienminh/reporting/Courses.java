package vn.lienminh.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;

/// The door to how far many reports are (tiến độ). It tells states and days, never a number of a report; what of
/// them a reader may know, its caller asks.
@Service
public class Courses {
    private final CourseStore store;

    Courses(CourseStore store) {
        this.store = store;
    }

    /// Of every report of these organisations and periods that was begun.
    @Transactional(readOnly = true)
    public Map<ReportCourse.Key, ReportCourse> of(
            Collection<OrganisationId> organisations, Collection<Period> periods) {
        if (organisations.isEmpty() || periods.isEmpty()) return Map.of();
        Map<ReportCourse.Key, List<CourseStore.Sent>> sent = new HashMap<>();
        store.sendings(organisations, periods, sent);
        Map<ReportCourse.Key, Long> typed = store.typed(organisations, periods);
        Set<ReportCourse.Key> keys = new HashSet<>(sent.keySet());
        keys.addAll(typed.keySet());
        Map<ReportCourse.Key, Integer> filled = filled(keys, sent.keySet());
        Map<ReportCourse.Key, ReportCourse> courses = new HashMap<>();
        for (ReportCourse.Key key : keys) {
            List<CourseStore.Sent> all = sent.getOrDefault(key, List.of());
            ReportState state = state(all, typed.get(key));
            int cells = state == ReportState.DRAFT ? filled.getOrDefault(key, 0) : 0;
            courses.put(
                    key,
                    new ReportCourse(
                            key,
                            state,
                            cells,
                            all.stream().map(CourseStore.Sent::sending).toList()));
        }
        return courses;
    }

    /// Cells are counted only of those that were never sent.
    private Map<ReportCourse.Key, Integer> filled(Set<ReportCourse.Key> keys, Set<ReportCourse.Key> sent) {
        Set<ReportCourse.Key> drafts =
                keys.stream().filter(key -> !sent.contains(key)).collect(Collectors.toSet());
        if (drafts.isEmpty()) return Map.of();
        return store.filled(
                drafts.stream().map(ReportCourse.Key::organisation).collect(Collectors.toSet()),
                drafts.stream().map(ReportCourse.Key::period).collect(Collectors.toSet()));
    }

    /// The same that a [Sheet] says, without its cells.
    private static ReportState state(List<CourseStore.Sent> sent, @Nullable Long typed) {
        long closed = 0;
        for (CourseStore.Sent one : sent)
            if (one == sent.getLast() || one.sending().accepted()) closed = Math.max(closed, one.entriesUntil());
        boolean open = typed != null && typed > closed;
        if (sent.isEmpty()) return open ? ReportState.DRAFT : ReportState.BLANK;
        CourseStore.Sent top = sent.getLast();
        boolean counts = top.sending().accepted() && top.sending().endedAt() == null;
        if (counts) return open ? ReportState.AMENDED : ReportState.ACCEPTED;
        boolean waits =
                !top.sending().accepted() && top.byHand() && top.sending().returnedAt() == null;
        return waits ? ReportState.SUBMITTED : ReportState.RETURNED;
    }
}

package vn.lienminh.emulation.meetings.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// For chairs: meetings that they are invited to, and minutes that they have not confirmed.
@Component
@Order(31)
class MeetingTasks implements TaskSource {
    /// How long minutes wait.
    private static final Duration WHILE = Duration.ofDays(60);

    private final Meetings meetings;
    private final Clusters clusters;
    private final Clock clock;

    MeetingTasks(Meetings meetings, Clusters clusters, Clock clock) {
        this.meetings = meetings;
        this.clusters = clusters;
        this.clock = clock;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Task> tasks = new ArrayList<>();
        for (Meeting meeting : meetings.current(clock.instant().minus(WHILE))) {
            List<OrganisationId> mine = meetings.confirming(meeting, actor);
            if (mine.isEmpty()) continue;
            boolean invited =
                    meeting.state() == MeetingState.INVITED && !meeting.day().isBefore(today);
            boolean minutes =
                    meeting.state() == MeetingState.ENDED && mine.stream().anyMatch(m -> !meeting.confirmed(m));
            if (invited) tasks.add(task(meeting, "meeting", meeting.day(), texts));
            if (minutes) tasks.add(task(meeting, "minutes", null, texts));
        }
        return tasks;
    }

    private Task task(Meeting meeting, String word, @Nullable LocalDate due, Texts texts) {
        String cluster =
                clusters.find(meeting.cluster()).map(Cluster::shortName).orElse(meeting.cluster());
        return new Task(
                word.equals("meeting") ? Task.Kind.DUE : Task.Kind.ANSWER,
                meeting.subject(),
                texts.get("ballots.task." + word, "year", "" + meeting.year(), "place", meeting.place()),
                "",
                texts.get("ballots.task.cluster", "cluster", cluster),
                due,
                "/clusters/" + meeting.cluster() + "/" + meeting.year() + "/meeting",
                texts.get("ballots.task." + word + ".do"));
    }
}

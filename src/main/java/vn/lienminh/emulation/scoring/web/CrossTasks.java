package vn.lienminh.emulation.scoring.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.scoring.CrossScorer;
import vn.lienminh.emulation.scoring.CrossScoring;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.YearCourse;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// Whom somebody's organisation has still to cross-score, in their inbox.
@Component
@Order(50)
class CrossTasks implements TaskSource {
    private final CrossScoring cross;
    private final Scoring scoring;
    private final Years years;
    private final Clusters clusters;

    CrossTasks(CrossScoring cross, Scoring scoring, Years years, Clusters clusters) {
        this.cross = cross;
        this.scoring = scoring;
        this.years = years;
        this.clusters = clusters;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Task> tasks = new ArrayList<>();
        for (Cluster cluster : clusters.all())
            for (int year : years.opened(cluster.code()))
                years.of(cluster.code(), year)
                        .filter(course -> course.step() == Step.CROSS_SCORING)
                        .ifPresent(course -> add(cluster, course, actor, texts, tasks));
        return tasks;
    }

    private void add(Cluster cluster, YearCourse course, Actor actor, Texts texts, List<Task> tasks) {
        List<Organisation> members = years.members(cluster.code(), course.year());
        for (CrossScorer pair : cross.scorers(cluster.code(), course.year()))
            members.stream()
                    .filter(m -> m.code().equals(pair.scorer())
                            && actor.may(
                                    EmulationAct.SELF_SCORE,
                                    m.id(),
                                    Period.year(course.year()).end())
                            && !scoring.crossScored(cluster.code(), course.year(), pair.unit()))
                    .forEach(m -> tasks.add(task(cluster, course, pair, members, texts)));
    }

    private static Task task(
            Cluster cluster, YearCourse course, CrossScorer pair, List<Organisation> members, Texts texts) {
        String name = members.stream()
                .filter(m -> m.code().equals(pair.unit()))
                .findFirst()
                .map(m -> m.name(texts.language()))
                .orElse(pair.unit());
        String address = "/clusters/" + cluster.code() + "/" + course.year() + "/scores";
        return new Task(
                Task.Kind.DUE,
                "cross-score:" + cluster.code() + "/" + course.year() + "/" + pair.unit(),
                texts.get("emulation.cross.task", "name", name, "year", "" + course.year()),
                "",
                texts.get("emulation.cross.task.from", "cluster", cluster.shortName()),
                course.due(Step.CROSS_SCORING).orElse(null),
                Page.with(address, "unit", pair.unit()) + "#sheet",
                texts.get("emulation.cross.task.do"));
    }
}

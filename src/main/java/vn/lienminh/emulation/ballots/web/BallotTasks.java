package vn.lienminh.emulation.ballots.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.BallotState;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.emulation.ballots.Teller;
import vn.lienminh.emulation.ballots.Voting;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.inbox.Task;
import vn.lienminh.shell.inbox.TaskSource;

/// Votes to be cast, codes to be taken, boxes to be opened, counts to be signed.
@Component
@Order(30)
class BallotTasks implements TaskSource {
    private final Ballots ballots;
    private final Voting voting;
    private final Clusters clusters;

    BallotTasks(Ballots ballots, Voting voting, Clusters clusters) {
        this.ballots = ballots;
        this.voting = voting;
        this.clusters = clusters;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today, Texts texts) {
        List<Task> tasks = new ArrayList<>();
        for (Ballot ballot : ballots.running()) {
            if (ballot.state() == BallotState.OPEN
                    && voting.mine(ballot, actor).stream().anyMatch(v -> v.cast() == null))
                tasks.add(task(ballot, "vote", Task.Kind.DUE, today, texts));
            telling(ballot, ballot.teller(actor))
                    .ifPresent(word -> tasks.add(task(ballot, word, Task.Kind.READY, null, texts)));
        }
        return tasks;
    }

    /// What a teller has to do now.
    private static Optional<String> telling(Ballot ballot, Optional<Teller> teller) {
        return teller.flatMap(t -> switch (ballot.state()) {
            case PREPARED -> t.ready() ? Optional.empty() : Optional.of("code");
            case CLOSED -> Optional.of("count");
            case COUNTED -> t.signedAt() == null ? Optional.of("sign") : Optional.empty();
            case OPEN, SIGNED, CANCELLED -> Optional.empty();
        });
    }

    private Task task(Ballot ballot, String word, Task.Kind kind, @Nullable LocalDate due, Texts texts) {
        String cluster = clusters.find(ballot.cluster()).map(Cluster::shortName).orElse(ballot.cluster());
        return new Task(
                kind,
                ballot.subject(),
                texts.get("ballots.task." + word, "year", "" + ballot.year()),
                texts.get("ballots.task.about", "n", "" + ballot.questions().size()),
                texts.get(word.equals("vote") ? "ballots.task.cluster" : "ballots.task.from", "cluster", cluster),
                due,
                "/clusters/" + ballot.cluster() + "/" + ballot.year() + "/ballots",
                texts.get(word.equals("vote") ? "ballots.task.do" : "ballots.task." + word + ".do"));
    }
}

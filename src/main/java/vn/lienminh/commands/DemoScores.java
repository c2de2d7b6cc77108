package vn.lienminh.commands;

import org.springframework.stereotype.Component;
import vn.lienminh.emulation.scoring.CrossScoring;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.kernel.Actor;

/// The scores of the demo (chấm điểm của bản chạy thử): the criteria of 2017 are published, and each member scores the
/// next one, as the opinions of the demo's files have it. Both are invented.
@Component
class DemoScores {
    private static final String CLUSTER = "DBSH";
    private static final int YEAR = 2017;

    private final Scoring scoring;
    private final CrossScoring cross;

    DemoScores(Scoring scoring, CrossScoring cross) {
        this.scoring = scoring;
        this.cross = cross;
    }

    /// Once the files are loaded, and before the year goes on.
    void begin() {
        if (scoring.criteria(CLUSTER, YEAR).isEmpty()
                || !cross.scorers(CLUSTER, YEAR).isEmpty()) return;
        scoring.publish(CLUSTER, YEAR, Actor.operator()).orThrow();
        cross.assignRound(CLUSTER, YEAR, false, Actor.operator()).orThrow();
    }
}

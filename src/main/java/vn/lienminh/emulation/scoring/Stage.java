package vn.lienminh.emulation.scoring;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;

/// Who says what a criterion is worth (bước chấm), the later over the earlier.
public enum Stage {
    /// the unit itself (tự chấm)
    SELF(EmulationAct.SELF_SCORE, Step.REPORTING, Step.SELF_SCORING),
    /// another member (chấm chéo)
    CROSS(EmulationAct.CROSS_SCORE, Step.CROSS_SCORING),
    /// the helper group of the cluster (tổ giúp việc thẩm tra)
    FINDING(EmulationAct.FIND_SCORE, Step.CROSS_SCORING, Step.MEETING),
    /// the meeting (hội nghị thống nhất)
    FINAL(EmulationAct.DECIDE_SCORE, Step.MEETING);

    private final EmulationAct act;
    private final Set<Step> steps;

    Stage(EmulationAct act, Step... steps) {
        this.act = act;
        this.steps = Set.of(steps);
    }

    /// The steps of the year in which this is said; what a step closes is closed.
    Set<Step> steps() {
        return steps;
    }

    /// Whether somebody may speak at this stage of a unit. Who scores the unit for itself does not cross-score it.
    boolean open(Actor actor, OrganisationId unit, LocalDate day) {
        boolean own = actor.may(EmulationAct.SELF_SCORE, unit, day);
        return actor.may(act, unit, day) && (this != CROSS || !own || actor.may(EmulationAct.LOAD_CRITERIA));
    }

    EmulationAct act() {
        return act;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> parse(String word) {
        for (Stage stage : values()) if (stage.word().equals(word.strip())) return Optional.of(stage);
        return Optional.empty();
    }
}

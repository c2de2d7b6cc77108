package vn.lienminh.emulation.scoring;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;

/// Who says what a criterion is worth (bước chấm), the later over the earlier.
public enum Stage {
    /// the unit itself (tự chấm)
    SELF(EmulationAct.SELF_SCORE),
    /// another member (chấm chéo)
    CROSS(EmulationAct.CROSS_SCORE),
    /// the helper group of the cluster (tổ giúp việc thẩm tra)
    FINDING(EmulationAct.FIND_SCORE),
    /// the meeting (hội nghị thống nhất)
    FINAL(EmulationAct.DECIDE_SCORE);

    private final EmulationAct act;

    Stage(EmulationAct act) {
        this.act = act;
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

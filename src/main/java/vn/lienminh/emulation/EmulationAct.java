package vn.lienminh.emulation;

import vn.lienminh.kernel.Act;

public enum EmulationAct implements Act {
    LOAD_CRITERIA,
    PUBLISH_CRITERIA,
    /// tự chấm
    SELF_SCORE,
    /// chấm chéo: of others
    CROSS_SCORE,
    /// thẩm tra
    FIND_SCORE,
    /// what the meeting agreed on
    DECIDE_SCORE
}

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
    DECIDE_SCORE,
    /// lên lịch, mời, điều hành hội nghị
    RUN_MEETING,
    CONFIRM_MINUTES,
    /// chuẩn bị, mở, đóng cuộc bỏ phiếu
    RUN_BALLOT,
    VOTE,
    /// kiểm phiếu: of those who may, a ballot names its tellers
    TELL,
    /// the numbers of a count; that something passed everybody sees
    SEE_TALLY,
    SEE_YEAR,
    /// the calendar, the steps, tasks for members
    RUN_YEAR,
    /// a task that the own organisation was given
    ANSWER_TASK,
    /// the handover record, for the own organisation
    CONFIRM_HANDOVER
}

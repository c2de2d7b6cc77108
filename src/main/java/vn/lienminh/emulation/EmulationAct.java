package vn.lienminh.emulation;

import vn.lienminh.kernel.Act;

public enum EmulationAct implements Act {
    LOAD_CRITERIA,
    PUBLISH_CRITERIA,
    /// tự chấm
    SELF_SCORE,
    /// chấm chéo: of others
    CROSS_SCORE,
    /// who cross-scores whom
    ASSIGN_SCORERS,
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
    CONFIRM_HANDOVER,
    /// đề nghị khen thưởng, giữ giấy tờ của hồ sơ
    PROPOSE_AWARD,
    /// kiểm hồ sơ của đơn vị khác, nhân danh đơn vị mình
    CHECK_DOSSIER,
    /// niêm yết, trả lại, gửi hồ sơ của cụm
    RUN_DOSSIERS,
    /// ghi quyết định, trao, thu hồi
    DECIDE_AWARD,
    /// phân chỉ tiêu khen thưởng
    SET_QUOTAS,
    /// ghi lý do chưa xét khen thưởng
    KEEP_HOLDS
}

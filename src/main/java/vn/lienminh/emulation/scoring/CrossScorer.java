package vn.lienminh.emulation.scoring;

/// Who cross-scores a unit (phân công chấm chéo).
///
/// @param unit the code of the member that is scored
/// @param scorer the code of the member that scores it
public record CrossScorer(String unit, String scorer) {}

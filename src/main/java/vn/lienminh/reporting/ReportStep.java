package vn.lienminh.reporting;

/// What people do to a report (bước của báo cáo). A file brings its revisions in accepted, whatever the state.
public enum ReportStep {
    /// somebody types a number
    ENTER,
    /// the chair sends it
    SUBMIT,
    /// the receiver gives it back for correction: before it is accepted, or afterwards
    RETURN,
    /// the receiver accepts it: now it counts
    ACCEPT
}

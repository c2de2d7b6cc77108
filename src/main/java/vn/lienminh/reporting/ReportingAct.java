package vn.lienminh.reporting;

import vn.lienminh.kernel.Act;

/// What may be done with reports; over whom, the one who acts answers.
public enum ReportingAct implements Act {
    /// what is typed and not yet accepted: of the own organisation, and of those who report to it
    SEE_DRAFT,
    /// ask, answer, hand on and settle a thread about it
    DISCUSS_REPORT,
    ENTER_FIGURES,
    /// the chair's approval is the sending
    SUBMIT_REPORT,
    RETURN_REPORT,
    ACCEPT_REPORT,
    LOAD_REPORTS,
    /// what was accepted
    SEE_REPORTS,
    REFILE_REPORTS
}

package vn.lienminh.reporting;

import vn.lienminh.kernel.Act;

public enum ReportingAct implements Act {
    LOAD_REPORTS,
    ACCEPT_REPORT,
    RETURN_REPORT,
    REFILE_REPORTS
}

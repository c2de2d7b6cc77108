package vn.lienminh.campaigns;

import vn.lienminh.kernel.Act;

/// What may be done with campaigns; over whom, the one who acts answers.
public enum CampaignsAct implements Act {
    /// open one, put its deadlines off, call it off
    RUN_CAMPAIGN,
    REMIND,
    /// the days before a deadline on which letters go out
    SET_REMINDERS
}

package vn.lienminh.audit;

import vn.lienminh.kernel.Act;

/// What may be done with the history, and what it says of its readers.
public enum AuditAct implements Act {
    SEE_HISTORY,
    /// somebody looked at what is known of people
    READ_PERSONAL
}

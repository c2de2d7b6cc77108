package vn.lienminh.reporting;

import vn.lienminh.kernel.Refusal;

/// Why figures are not accepted, be they in a file or typed (R1..). What the checks find has the codes of the checks
/// (K…).
public enum ReportingRefusal implements Refusal {
    R101_NOT_YOURS,
    R102_EMPTY_FILE,
    R110_UNKNOWN_INDICATOR,
    R111_NOT_ON_FORM,
    R112_UNKNOWN_CATEGORY,
    R113_AMBIGUOUS_CATEGORY,
    R114_COMPUTED,
    R115_NOT_A_PERIOD,
    R116_NO_FORM,
    R117_UNKNOWN_OPERATOR,
    R118_RANGE,
    R119_UNKNOWN_STANDING,
    R120_UNKNOWN_ORIGIN,
    R121_TWICE,
    R122_NO_DENOMINATOR,
    R123_DENOMINATOR_NOT_USED,
    R124_VALUE_DISAGREES,
    R125_UNDOES_LATER,
    R126_ROW_TWICE,
    R127_UNKNOWN_CELL,
    R128_OTHER_FORM_VERSION,
    R129_TEMPLATE_BROKEN,
    R130_NO_NUMERATOR,
    R131_NO_AREA,
    /// the rows of one report stand far apart in a long file
    R132_APART,
    R133_MORE_ERRORS,
    R134_CHANGED_MEANWHILE,
    R135_NOTHING_TO_END,
    R136_NO_REASON,
    R140_NOT_READ,
    /// there is none, or it is not theirs to see
    R141_NO_REPORT,
    R142_NOT_ALLOWED,
    R143_WAITS,
    R144_NOT_TAKEN,
    R145_HAS_ERRORS,
    R146_UNEXPLAINED,
    R147_CLASHES,
    R148_NOTHING_CHANGED,
    R149_TYPED_MEANWHILE,
    R150_NOT_WAITING,
    R151_OWN_SENDING,
    R152_COUNTS_ANEW,
    R153_MOVED,
    R154_STILL_OPEN,
    R155_NOTHING_TO_SEND,
    R160_NOTHING_SAID,
    R161_TOO_LONG,
    R162_UNKNOWN_PERSON,
    R163_NO_SUCH_THREAD
}

package vn.lienminh.campaigns;

import vn.lienminh.kernel.Refusal;

/// Why a campaign, a deadline or a reminder is not accepted (B1..).
public enum CampaignsRefusal implements Refusal {
    B101_NOT_ALLOWED,
    /// there is none, or it is called off
    B102_NO_CAMPAIGN,
    B103_NO_PERIOD,
    B104_NO_FORM,
    B105_NO_DEADLINE,
    B106_NOT_A_DAY,
    B107_BEFORE_THE_PERIOD,
    B108_PAST,
    B109_ORDER,
    B110_TOO_FAR,
    B111_TWICE,
    B112_NOBODY,
    B113_NOT_A_MEMBER,
    B114_NOT_LATER,
    B115_NO_REASON,
    B116_NO_SUCH_STAGE,
    B117_NOBODY_TO_REMIND,
    B118_REMINDED_LATELY,
    B119_DAYS
}

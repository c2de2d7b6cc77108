package vn.lienminh.emulation.ballots;

import vn.lienminh.kernel.Refusal;

/// Why something of a ballot is not done (E301–).
public enum BallotsRefusal implements Refusal {
    E301_NOT_ALLOWED,
    E302_NO_BALLOT,
    E303_NOT_NOW,
    E304_NO_MEETING,
    E305_NO_QUESTION,
    E306_TWICE,
    E307_TELLERS,
    E308_NOT_A_TELLER,
    E309_TELLER_CONCERNED,
    E310_NO_CODES,
    E311_NOT_ON_ROLL,
    E312_ALREADY_VOTED,
    E313_CLOSED,
    E314_UNREADABLE_CODE,
    E315_TWO_CODES,
    E316_ENVELOPE,
    E317_PAPER_SUM,
    E318_PAPER_DIFFERS,
    E319_PAPER_NOT_COUNTED,
    E320_NO_REASON,
    E321_SIGNED,
    E322_NO_FURTHER_ROUND,
    E323_PERCENT,
    E324_IN_ANOTHER
}

package vn.lienminh.exchange;

import vn.lienminh.kernel.Act;

/// What may be done with the codes of other systems.
public enum ExchangeAct implements Act {
    MAP_CODES,
    /// figures of another program came in as drafts; the right to it is that of typing
    SEND_VALUES
}

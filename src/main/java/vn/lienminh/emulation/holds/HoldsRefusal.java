package vn.lienminh.emulation.holds;

import vn.lienminh.kernel.Refusal;

/// Why a hold is not taken (E40..).
public enum HoldsRefusal implements Refusal {
    E401_NOT_YOURS,
    E402_ENDS_BEFORE,
    E403_NO_GROUND
}

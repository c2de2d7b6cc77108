package vn.lienminh.exchange;

import vn.lienminh.kernel.Refusal;

/// Why figures from elsewhere are not taken (X…).
public enum ExchangeRefusal implements Refusal {
    X101_TOO_LARGE,
    X102_NOT_JSON,
    X103_NOT_ADX,
    X104_NOT_CSV,
    X105_DOCTYPE,
    X106_OTHER_FORMAT,
    X107_UNKNOWN_STRATEGY,
    X108_NOT_ALLOWED,
    X110_NO_ELEMENT,
    X111_NO_CATEGORY,
    X112_COMPUTED,
    X113_NOT_A_PERIOD,
    X114_NO_REPORT,
    X115_NOT_YOURS,
    X116_NO_VALUE,
    X117_NOT_A_NUMBER,
    X118_TWICE,
    X119_OTHER_FORM,
    X121_MEANWHILE,
    X122_OTHER_COMBINATION,
    X130_KIND,
    X131_CODE_TWICE,
    X132_NO_CODE
}

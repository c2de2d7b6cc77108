package vn.lienminh.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a code of another system names (loại mã).
enum CodeKind {
    /// theirs a data element, ours a cell: `HTX.NEW`, `HTX.AGRI[crop]`, `HQ.AGRI.RATE#base`
    DATA_ELEMENT,
    /// theirs a category option combination or an option of ADX (`sex=F`), ours `sex=female`; empty: the whole
    OPTION,
    /// theirs an organisation unit, ours the code of an organisation
    ORG_UNIT,
    /// theirs a data set, ours a form
    DATA_SET;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CodeKind> parse(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}

package vn.lienminh.documents;

import java.math.BigDecimal;
import java.util.function.IntFunction;

/// What a stored number of a workbook is, by the way it is shown.
record GridNumbers(IntFunction<CellFormats.Shown> formats, boolean from1904) {

    GridCell cell(BigDecimal number, int style, String formula) {
        String plain = StoredNumber.plain(number);
        if (StoredNumber.isTooLong(number)) return new GridCell(GridCell.Kind.ERROR, plain, formula);
        return switch (formats.apply(style)) {
            case AS_STORED -> new GridCell(GridCell.Kind.NUMBER, plain, formula);
            case AS_PERCENT -> new GridCell(GridCell.Kind.PERCENT, plain, formula);
            case SCALED -> new GridCell(GridCell.Kind.SCALED, plain, formula);
            case AS_DATE ->
                new GridCell(
                        GridCell.Kind.DATE, StoredNumber.day(number, from1904).orElse(plain), formula);
        };
    }
}

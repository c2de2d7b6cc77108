package vn.lienminh.commands.bench;

import java.util.function.UnaryOperator;

/// What people do to a row of figures that makes it wrong, and the code it must be refused with.
public enum Spoiler {
    UNKNOWN_ORGANISATION("O104", 0, old -> old + "X"),
    NOT_A_PERIOD("R115", 1, old -> old + "-00"),
    IN_THE_FUTURE("K105", 1, old -> "2099-01"),
    FORM_OF_OTHERS("R116", 2, old -> "LM-THANG"),
    DOTS_BETWEEN_THOUSANDS("D151", CooperativeCell.ASSETS, old -> "1.234.567"),
    DOT_TAKEN_FOR_DECIMALS("K103", CooperativeCell.LEFT, old -> "1.298"),
    COMMA("D152", CooperativeCell.REVENUE, old -> "\"1234,5\""),
    SPACE("D153", CooperativeCell.ASSETS, old -> "1 234"),
    EXPONENT("D154", CooperativeCell.OUTPUT, old -> "12e3"),
    OTHER_DIGITS("D155", CooperativeCell.MEMBERS, old -> "１２"),
    WORDS("D156", CooperativeCell.CAPITAL, old -> "20 nghìn"),
    PERCENT_SIGN("D157", CooperativeCell.INSURED, old -> "20%"),
    FORMULA("D159", CooperativeCell.TAXES, old -> "=1+1"),
    NEGATIVE("K101", CooperativeCell.LEFT, old -> "-3"),
    PARTS_DO_NOT_ADD_UP("K305", CooperativeCell.MEN, old -> Integer.toString(Integer.parseInt(old) + 1)),
    PART_OVER_WHOLE("K306", CooperativeCell.SOLD_ONLINE, old -> "99999999"),
    OVER_A_HUNDRED_PERCENT("K104", CooperativeCell.INSURED, old -> "99999"),
    NEITHER_YES_NOR_NO("K102", CooperativeCell.SOFTWARE, old -> "2"),
    FALLS_WITHIN_THE_YEAR("K604", CooperativeCell.REVENUE_OF_YEAR, old -> "0.001"),
    TWICE("R126", 0, old -> old);

    private static final int BEFORE_CELLS = 3;

    private final String code;
    private final int column;
    private final UnaryOperator<String> change;

    Spoiler(String code, int column, UnaryOperator<String> change) {
        this.code = code;
        this.column = column;
        this.change = change;
    }

    Spoiler(String code, CooperativeCell cell, UnaryOperator<String> change) {
        this(code, BEFORE_CELLS + cell.ordinal(), change);
    }

    /// The refusal or the check that must say no.
    public String code() {
        return code;
    }

    String spoil(CharSequence row) {
        String[] columns = row.toString().split(",", -1);
        columns[column] = change.apply(columns[column]);
        return String.join(",", columns);
    }
}

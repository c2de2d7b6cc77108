package vn.lienminh.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/// The address of a cell, `C14` (địa chỉ ô); both counted from 1.
record CellAddress(int line, int column) {
    static final int LAST_LINE = 1_048_576;
    static final int LAST_COLUMN = 16_384;
    private static final Pattern FORM = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    static Optional<CellAddress> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) return Optional.empty();
        CellAddress address =
                new CellAddress(Integer.parseInt(m.group(2)), CellReference.convertColStringToIndex(m.group(1)) + 1);
        return address.exists() ? Optional.of(address) : Optional.empty();
    }

    boolean exists() {
        return line >= 1 && line <= LAST_LINE && column >= 1 && column <= LAST_COLUMN;
    }

    @Override
    public String toString() {
        return letters() + line;
    }

    String letters() {
        return CellReference.convertNumToColString(column - 1);
    }
}

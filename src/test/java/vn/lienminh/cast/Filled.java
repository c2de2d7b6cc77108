package vn.lienminh.cast;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook of a form as somebody fills it in with Excel.
public final class Filled {
    public static final int VALUE = 5;
    public static final int SIGN = 6;
    public static final int UPPER = 7;
    public static final int STANDING = 8;
    public static final int NOTE = 9;

    private Filled() {}

    public static byte[] with(byte[] workbook, Consumer<XSSFSheet> hands) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            hands.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cell of a column in the row of that code.
    public static XSSFCell cell(XSSFSheet sheet, String code, int column) {
        for (var row : sheet)
            if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) return (XSSFCell) row.getCell(column);
        throw new IllegalArgumentException(code);
    }
}

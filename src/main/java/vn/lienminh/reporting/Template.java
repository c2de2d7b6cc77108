package vn.lienminh.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// A workbook that the house made for one form, organisation and period, and that comes back filled. It goes by
/// what it holds: a cell left empty says nothing. A hidden sheet carries whose it is, and a checksum of its cell
/// codes.
class Template {
    static final String KEY_SHEET = "_lienminh";
    static final String CELL = "Mã ô";
    static final String NAME = "Chỉ tiêu";
    static final String UNIT = "Đơn vị";
    static final String VALUE = "Số liệu";
    static final String OPERATOR = "Dấu";
    static final String UPPER = "Đến";
    static final String STANDING = "Tình trạng";
    static final List<String> COLUMNS = List.of(CELL, NAME, UNIT, VALUE, OPERATOR, UPPER, STANDING);
    /// Headers come back from a file in lower case.
    private static final String CODE = read(CELL);
    private static final String NUMBER = read(VALUE);
    private static final Map<String, String> NAMES =
            Map.of("value", VALUE, "operator", OPERATOR, "upper", UPPER, "standing", STANDING);

    private final FileFigures file;
    private final RowTargets targets;
    private final TypedValue typed;

    Template(FileFigures file, RowTargets targets, TypedValue typed) {
        this.file = file;
        this.targets = targets;
        this.typed = typed;
    }

    static boolean reads(List<Table> tables) {
        return tables.stream().anyMatch(t -> t.sheet().equals(KEY_SHEET));
    }

    void read(List<Table> tables) {
        Table key = tables.stream()
                .filter(t -> t.sheet().equals(KEY_SHEET))
                .findFirst()
                .orElseThrow();
        Optional<Table> data = tables.stream().filter(t -> t.has(CODE, NUMBER)).findFirst();
        Map<String, String> keys = new HashMap<>();
        for (Table.Row row : key.rows()) keys.put(row.get("key"), row.get("value"));
        if (data.isEmpty()) {
            broken(key.place(), VALUE);
            return;
        }
        Table.Row about = new Table.Row(data.get().place(), keys);
        targets.find(about, file).ifPresent(target -> {
            if (fits(data.get(), keys, target.form())) fill(data.get(), target);
        });
    }

    private boolean fits(Table data, Map<String, String> keys, FormVersion form) {
        if (!form.toString().equals(keys.get("form"))) {
            file.fault(
                    data.place(),
                    ReportingRefusal.R128_OTHER_FORM_VERSION,
                    Map.of("found", keys.getOrDefault("form", ""), "expected", form.toString()));
            return false;
        }
        List<String> codes = data.rows().stream()
                .map(r -> r.get(CODE))
                .filter(c -> !c.isEmpty())
                .toList();
        if (!checksum(form, codes).equals(keys.get("checksum"))) {
            broken(data.place(), CELL);
            return false;
        }
        return true;
    }

    private void broken(Place place, String column) {
        file.fault(place, ReportingRefusal.R129_TEMPLATE_BROKEN, Map.of("column", column));
    }

    private void fill(Table data, Entry.Target target) {
        Map<String, Cell> cells = target.form().cells().stream().collect(Collectors.toMap(Template::code, c -> c));
        for (Table.Row row : data.rows()) {
            Cell cell = cells.get(row.get(CODE));
            if (cell == null) continue;
            Optional<Amount> amount = typed.amount(renamed(row), "value");
            if (amount.isEmpty()) continue;
            CellValue value = CellValue.typed(
                    amount.get(), typed.standing(renamed(row), target.id().period()), "");
            file.add(new Entry(row.at(NUMBER), target, cell, value, false));
        }
    }

    private static String read(String header) {
        return header.toLowerCase(Locale.ROOT);
    }

    /// The columns of the workbook under the names of the long form.
    private static Table.Row renamed(Table.Row row) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> letters = new HashMap<>();
        NAMES.forEach((name, header) -> {
            cells.put(name, row.get(read(header)));
            String letter = row.letters().get(read(header));
            if (letter != null) letters.put(name, letter);
        });
        return new Table.Row(row.place(), cells, letters);
    }

    /// A cell as the workbook names it, with its dimension where it has one.
    static String code(Cell cell) {
        return cell.whole() ? cell.name() : cell.indicator() + "[" + cell.dimension() + "=" + cell.category() + "]";
    }

    static String checksum(FormVersion form, List<String> codes) {
        try {
            String text = form + "\n" + String.join("\n", codes);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.lienminh.emulation.awards.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Vietnamese;

/// Reads the columns of a list as offices name them (tiêu đề cột của danh sách).
final class ListReading {
    private static final Map<String, List<String>> NAMES = Map.of(
            "name", List.of("name", "ten", "ten don vi", "ho va ten", "ten tap the", "ten tap the, ca nhan"),
            "award", List.of("award", "hinh thuc", "hinh thuc khen thuong", "hinh thuc khen", "danh hieu"),
            "recipient", List.of("recipient_kind", "doi tuong", "loai doi tuong"),
            "sector", List.of("sector", "linh vuc"),
            "unit", List.of("organisation", "province", "tinh", "lien minh", "don vi de nghi"),
            "merit", List.of("merit", "thanh tich"));

    private static final Map<String, Recipient> RECIPIENTS = Map.of(
            "lien minh", Recipient.ALLIANCE,
            "hop tac xa", Recipient.COOPERATIVE,
            "htx", Recipient.COOPERATIVE,
            "tap the", Recipient.COOPERATIVE,
            "ca nhan", Recipient.PERSON,
            "ho gia dinh", Recipient.HOUSEHOLD);

    private final Map<String, String> columns = new LinkedHashMap<>();

    ListReading(Table table) {
        for (String column : table.columns())
            NAMES.forEach((field, names) -> {
                if (names.contains(Vietnamese.fold(column))) columns.putIfAbsent(field, column);
            });
    }

    boolean usable() {
        return columns.containsKey("name") && columns.containsKey("award");
    }

    String get(Table.Row row, String field) {
        String column = columns.get(field);
        return column == null ? "" : Vietnamese.tidy(row.get(column));
    }

    /// Without a column a list is of cooperatives where it names their sector, else of persons.
    Optional<Recipient> recipient(Table.Row row) {
        String typed = get(row, "recipient");
        if (typed.isEmpty())
            return Optional.of(get(row, "sector").isEmpty() ? Recipient.PERSON : Recipient.COOPERATIVE);
        return Recipient.parse(typed).or(() -> Optional.ofNullable(RECIPIENTS.get(Vietnamese.fold(typed))));
    }
}

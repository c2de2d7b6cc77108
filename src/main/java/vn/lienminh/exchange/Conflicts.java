package vn.lienminh.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;

/// What could not be taken, as DHIS2 says it (xung đột); the same about several numbers is said once.
class Conflicts {
    /// What it is about, with DHIS2's name and code for it.
    enum Property {
        DATA_ELEMENT("dataElement", "E7610"),
        PERIOD("period", "E7611"),
        ORG_UNIT("orgUnit", "E7612"),
        COMBO("categoryOptionCombo", "E7613"),
        ATTRIBUTE("attributeOptionCombo", "E7615"),
        NOT_YOURS("orgUnit", "E7617"),
        EMPTY("value", "E7618"),
        VALUE("value", "E7619"),
        DATA_SET("dataSet", "E7600"),
        LOCKED("value", "E7642");

        private final String name;
        private final String code;

        Property(String name, String code) {
            this.name = name;
            this.code = code;
        }

        private String of(DataValue value) {
            return switch (this) {
                case DATA_ELEMENT, DATA_SET, LOCKED -> value.element();
                case PERIOD -> value.period();
                case ORG_UNIT, NOT_YOURS -> value.unit();
                case COMBO -> value.combo();
                case ATTRIBUTE -> value.attribute();
                case EMPTY, VALUE -> value.value();
            };
        }
    }

    private record Key(String object, String sentence, Property property) {}

    private final Language language;
    private final Map<Key, List<Integer>> said = new LinkedHashMap<>();
    private final Map<Key, Map<String, String>> objects = new LinkedHashMap<>();

    Conflicts(Language language) {
        this.language = language;
    }

    void add(DataValue value, Property property, Fault why) {
        Key key = new Key(property.of(value), why.text(language), property);
        said.computeIfAbsent(key, k -> new ArrayList<>()).add(value.index());
        objects.computeIfAbsent(key, k -> named(value));
    }

    private static Map<String, String> named(DataValue value) {
        Map<String, String> named = new LinkedHashMap<>();
        if (!value.element().isEmpty()) named.put("dataElement", value.element());
        if (!value.unit().isEmpty()) named.put("orgUnit", value.unit());
        if (!value.period().isEmpty()) named.put("period", value.period());
        return named;
    }

    int values() {
        return said.values().stream().mapToInt(List::size).sum();
    }

    List<ImportSummary.Conflict> list() {
        List<ImportSummary.Conflict> list = new ArrayList<>();
        said.forEach((key, indexes) -> list.add(new ImportSummary.Conflict(
                key.object(),
                objects.getOrDefault(key, Map.of()),
                key.sentence(),
                key.property().code,
                key.property().name,
                List.copyOf(indexes))));
        return list;
    }
}

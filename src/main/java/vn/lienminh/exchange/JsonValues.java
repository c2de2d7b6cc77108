package vn.lienminh.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Reads a data value set in JSON.
final class JsonValues {
    private static final StreamReadConstraints STRICT = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxStringLength(10_000)
            .maxNumberLength(100)
            .maxNameLength(200)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(STRICT)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private JsonValues() {}

    static Outcome<DataValueSet> read(byte[] body) {
        try {
            JsonNode set = JSON.readTree(body);
            JsonNode sent = set.path("dataValues");
            if (!set.isObject() || !sent.isArray()) return notJson("dataValues");
            if (sent.size() > DataValueSet.MOST) return ValueFormat.tooMany();
            List<DataValue> values = new ArrayList<>();
            for (JsonNode value : sent) {
                if (!value.isObject()) return notJson("dataValues[" + values.size() + "]");
                values.add(value(values.size(), set, value));
            }
            return Outcome.done(new DataValueSet(text(set, "dataSet"), values));
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            return notJson(where);
        }
    }

    private static DataValue value(int index, JsonNode set, JsonNode value) {
        return new DataValue(
                index,
                text(value, "dataElement"),
                either(value, set, "period"),
                either(value, set, "orgUnit"),
                text(value, "categoryOptionCombo"),
                either(value, set, "attributeOptionCombo"),
                Map.of(),
                text(value, "value"),
                text(value, "comment"),
                value.path("deleted").asBoolean(false));
    }

    private static String either(JsonNode value, JsonNode set, String name) {
        String own = text(value, name);
        return own.isEmpty() ? text(set, name) : own;
    }

    private static String text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isValueNode() && !found.isNull() ? found.asString().strip() : "";
    }

    private static Outcome<DataValueSet> notJson(String where) {
        return Outcome.refused(Fault.error(Place.NOWHERE, ExchangeRefusal.X102_NOT_JSON, Map.of("where", where)));
    }
}

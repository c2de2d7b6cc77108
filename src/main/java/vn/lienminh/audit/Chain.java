package vn.lienminh.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How a line is tied to the one before it (nối chuỗi): SHA-256 over the hash of that one, a line break, and the
/// line in one canonical form, so that whoever has the lines can compute the chain without this program.
final class Chain {
    /// What the first line is tied to.
    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Chain() {}

    static String hash(String before, Line line) {
        try {
            byte[] text = (before + "\n" + canonical(line)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One JSON array without spaces: id, instant, actor, act, subject, organisation, whence, node, detail. Keys
    /// of the detail are in their order, and numbers are written out.
    static String canonical(Line line) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add(line.id()).add(line.at().toString()).add(line.actor()).add(line.act());
        all.add(line.subject());
        if (line.organisation() == null) all.addNull();
        else all.add(line.organisation().value());
        all.add(line.whence()).add(line.node()).add(ordered(JSON.readTree(line.detail())));
        return JSON.writeValueAsString(all);
    }

    private static JsonNode ordered(JsonNode node) {
        if (node.isNumber()) return JsonNodeFactory.instance.numberNode(plain(node.decimalValue()));
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode one : node) array.add(ordered(one));
            return array;
        }
        if (!node.isObject()) return node;
        Map<String, JsonNode> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), ordered(field.getValue())));
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(object::set);
        return object;
    }

    /// `1.50` and `1.5` are one number.
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}

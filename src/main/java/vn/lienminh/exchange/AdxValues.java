package vn.lienminh.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienminh.documents.SafeXml;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Reads ADX (IHE, aggregate data exchange): groups of one organisation and one period, and in each the numbers with
/// the options that divide them.
final class AdxValues extends DefaultHandler {
    private static final String SPACE = "urn:ihe:qrph:adx:2015";
    private static final int LONGEST_COMMENT = 2_000;

    /// What an element says of itself; every other attribute is an option.
    private static final Set<String> OF_A_GROUP =
            Set.of("orgUnit", "period", "dataSet", "completeDate", "comment", "attributeOptionCombo");
    private static final Set<String> OF_A_VALUE = Set.of("dataElement", "value", "categoryOptionCombo");

    private final List<DataValue> values = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();
    private Map<String, String> group = Map.of();
    private Map<String, String> value = Map.of();
    private String form = "";
    private boolean inComment;
    private boolean root;
    private int line;

    private AdxValues() {}

    static Outcome<DataValueSet> read(byte[] body) {
        AdxValues reader = new AdxValues();
        try {
            SafeXml.read(new ByteArrayInputStream(body), reader);
            return Outcome.done(new DataValueSet(reader.form, reader.values));
        } catch (TooMany e) {
            return ValueFormat.tooMany();
        } catch (SAXException | IOException e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            ExchangeRefusal why = doctype ? ExchangeRefusal.X105_DOCTYPE : ExchangeRefusal.X103_NOT_ADX;
            return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("where", "" + reader.line)));
        }
    }

    private static final class TooMany extends SAXException {}

    private Locator locator = new org.xml.sax.helpers.LocatorImpl();

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        line = locator.getLineNumber();
        if (!space.isEmpty() && !space.equals(SPACE)) throw new SAXException("another vocabulary");
        if (!root && !name.equals("adx")) throw new SAXException("not adx");
        root = true;
        switch (name) {
            case "group" -> begin(all(attributes));
            case "dataValue" -> value = all(attributes);
            case "annotation" -> inComment = true;
            default -> {} // what later versions add
        }
    }

    private void begin(Map<String, String> attributes) throws SAXException {
        group = attributes;
        String named = attributes.getOrDefault("dataSet", "");
        if (!values.isEmpty() && !named.equals(form)) throw new SAXException("several data sets");
        form = named;
    }

    private static Map<String, String> all(Attributes attributes) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++)
            all.put(attributes.getLocalName(i), attributes.getValue(i).strip());
        return all;
    }

    @Override
    public void characters(char[] from, int start, int length) {
        if (inComment && comment.length() + length <= LONGEST_COMMENT) comment.append(from, start, length);
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        if (name.equals("annotation")) inComment = false;
        if (!name.equals("dataValue")) return;
        if (values.size() == DataValueSet.MOST) throw new TooMany();
        Map<String, String> options = new HashMap<>();
        group.forEach((key, option) -> {
            if (!OF_A_GROUP.contains(key)) options.put(key, option);
        });
        value.forEach((key, option) -> {
            if (!OF_A_VALUE.contains(key)) options.put(key, option);
        });
        values.add(new DataValue(
                values.size(),
                value.getOrDefault("dataElement", ""),
                group.getOrDefault("period", ""),
                group.getOrDefault("orgUnit", ""),
                value.getOrDefault("categoryOptionCombo", ""),
                group.getOrDefault("attributeOptionCombo", ""),
                options,
                value.getOrDefault("value", ""),
                comment.toString().strip(),
                false));
        comment.setLength(0);
    }
}

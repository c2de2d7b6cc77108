package vn.lienminh.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Reads a data value set in DHIS2's CSV: its columns stand in a fixed order, whatever the header calls them.
final class CsvValues {
    private static final List<String> COLUMNS = List.of(
            "dataelement",
            "period",
            "orgunit",
            "catoptcombo",
            "attroptcombo",
            "value",
            "storedby",
            "lastupdated",
            "comment",
            "followup",
            "deleted");

    private CsvValues() {}

    static Outcome<DataValueSet> read(byte[] body) {
        List<DataValue> values = new ArrayList<>();
        try (CSVParser rows = CSVParser.builder()
                .setReader(new StringReader(text(body)))
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get())
                .get()) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1 && header(row)) continue;
                if (row.size() < 6) return notCsv("" + rows.getCurrentLineNumber());
                if (values.size() == DataValueSet.MOST) return ValueFormat.tooMany();
                values.add(value(values.size(), row));
            }
            return Outcome.done(new DataValueSet("", values));
        } catch (IOException | UncheckedIOException e) {
            return notCsv("" + values.size());
        }
    }

    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean header(CSVRecord row) {
        return row.get(0).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals("dataelement");
    }

    private static DataValue value(int index, CSVRecord row) {
        return new DataValue(
                index,
                cell(row, "dataelement"),
                cell(row, "period"),
                cell(row, "orgunit"),
                cell(row, "catoptcombo"),
                cell(row, "attroptcombo"),
                Map.of(),
                cell(row, "value"),
                cell(row, "comment"),
                cell(row, "deleted").equalsIgnoreCase("true"));
    }

    private static String cell(CSVRecord row, String column) {
        int at = COLUMNS.indexOf(column);
        return at < row.size() ? row.get(at) : "";
    }

    private static Outcome<DataValueSet> notCsv(String line) {
        return Outcome.refused(Fault.error(
                Place.NOWHERE,
                ExchangeRefusal.X104_NOT_CSV,
                Map.of("where", line, "columns", String.join(",", COLUMNS))));
    }
}

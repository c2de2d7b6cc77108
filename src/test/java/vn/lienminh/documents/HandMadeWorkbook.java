package vn.lienminh.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook made by hand, part by part, so that it can be made wrong.
final class HandMadeWorkbook {
    private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private String calendar = "";
    private int count;

    /// @param rows what stands in `sheetData`
    HandMadeWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", "<sheetData>" + rows + "</sheetData>");
    }

    /// @param inside what stands in `worksheet`
    HandMadeWorkbook sheet(String name, String state, String inside) {
        return rawSheet(name, state, "<worksheet " + NS + ">" + inside + "</worksheet>");
    }

    HandMadeWorkbook rawSheet(String name, String state, String xml) {
        count++;
        part("xl/worksheets/sheet" + count + ".xml", xml);
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" state=\"%s\"/>".formatted(name, count, count, state));
        relations.append("<Relationship Id=\"rId%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(count, RELATION, count));
        types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                .formatted(count, TYPE));
        return this;
    }

    HandMadeWorkbook texts(String... texts) {
        StringBuilder xml = new StringBuilder("<sst " + NS + ">");
        for (String text : texts)
            xml.append("<si>")
                    .append(text.startsWith("<") ? text : "<t>" + text + "</t>")
                    .append("</si>");
        return part("xl/sharedStrings.xml", xml + "</sst>");
    }

    /// The style `s="0"` is plain; then one a format, from `s="1"`.
    HandMadeWorkbook formats(String... codes) {
        StringBuilder xml = new StringBuilder("<styleSheet " + NS + "><numFmts>");
        for (int i = 0; i < codes.length; i++)
            xml.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, codes[i]));
        xml.append("</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) xml.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        return part("xl/styles.xml", xml + "</cellXfs></styleSheet>");
    }

    HandMadeWorkbook from1904() {
        calendar = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    HandMadeWorkbook part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        if (!parts.containsKey("xl/sharedStrings.xml")) texts();
        if (!parts.containsKey("xl/styles.xml")) formats();
        named("sharedStrings");
        named("styles");
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>" + types
                        + "</Types>");
        put(
                all,
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + RELATION
                        + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        put(all, "xl/workbook.xml", "<workbook " + NS + ">" + calendar + "<sheets>" + sheets + "</sheets></workbook>");
        put(all, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
        all.putAll(parts);
        return zip(all);
    }

    private void named(String part) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>".formatted(part, RELATION, part, part));
        types.append("<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, part));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    /// `A1` with a text in place.
    static String text(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    static String number(String address, int style, String stored) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(address, style, stored);
    }

    static String row(int number, String... cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    private static void put(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

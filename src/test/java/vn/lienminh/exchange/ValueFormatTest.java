package vn.lienminh.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;

/// What is sent is read in three formats alike, and what is hostile is refused.
class ValueFormatTest {
    private static Outcome<DataValueSet> read(ValueFormat format, String text) {
        return format.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DataValue> values(ValueFormat format, String text) {
        return read(format, text).orThrow().values();
    }

    private static String code(ValueFormat format, String text) {
        return read(format, text).faults().stream().map(Fault::code).findFirst().orElse("");
    }

    @Test
    void jsonCsvAndAdxSayTheSame() {
        DataValue expected = new DataValue(0, "HTX.NEW", "2018", "LM37", "", "", Map.of(), "25", "đủ hồ sơ", false);
        assertThat(values(ValueFormat.JSON, """
            {"dataSet":"LM-NAM","completeDate":"2019-01-05","period":"2018","orgUnit":"LM37",
             "dataValues":[{"dataElement":"HTX.NEW","value":25,"comment":"đủ hồ sơ","storedBy":"x"}]}
            """)).containsExactly(expected);
        assertThat(values(ValueFormat.CSV, """
            "dataelement","period","orgunit","catoptcombo","attroptcombo","value","storedby","lastupdated","comment"
            "HTX.NEW","2018","LM37","","","25","x","2019-01-05","đủ hồ sơ"
            """)).containsExactly(expected);
        assertThat(values(ValueFormat.ADX, """
            <adx xmlns="urn:ihe:qrph:adx:2015" exported="2019-01-05T09:00:00Z">
             <group orgUnit="LM37" period="2018" dataSet="LM-NAM" completeDate="2019-01-05">
              <dataValue dataElement="HTX.NEW" value="25"><annotation>đủ hồ sơ</annotation></dataValue>
             </group>
            </adx>
            """)).containsExactly(expected);
    }

    @Test
    void adxDividesByItsOwnAttributes() {
        List<DataValue> values = values(ValueFormat.ADX, """
            <adx xmlns="urn:ihe:qrph:adx:2015"><group orgUnit="LM37" period="2018-01-01/P1Y" area="north">
              <dataValue dataElement="TV.HTX" value="1" sex="F"/><dataValue dataElement="TV.HTX" value="2"/>
            </group></adx>
            """);
        assertThat(values.getFirst().options()).containsOnly(Map.entry("sex", "F"), Map.entry("area", "north"));
        assertThat(values.get(1).options()).containsOnly(Map.entry("area", "north"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"dataValues\":{}}",
                "{\"dataValues\":[1]}",
                "{\"dataValues\":[{}]",
                "{\"dataValues\":[{\"value\":1,\"value\":2}]}",
                "{\"dataValues\":[],\"x\":[[[[[[[[[[1]]]]]]]]]]}",
                "\u0000\u0001"
            })
    void jsonThatIsNoneIsRefused(String text) {
        assertThat(code(ValueFormat.JSON, text)).isEqualTo("X102");
    }

    @Test
    void jsonThatWouldFillTheMemoryIsRefused() {
        assertThat(code(ValueFormat.JSON, "[".repeat(200_000))).isEqualTo("X102");
        assertThat(code(ValueFormat.JSON, "{\"dataValues\":[{\"value\":" + "9".repeat(100_000) + "}]}"))
                .isEqualTo("X102");
        assertThat(code(ValueFormat.JSON, "{\"dataValues\":[{\"comment\":\"" + "x".repeat(100_000) + "\"}]}"))
                .isEqualTo("X102");
        assertThat(code(ValueFormat.JSON, "{\"dataValues\":[" + "{},".repeat(50_000) + "{}]}"))
                .isEqualTo("X101");
        assertThat(ValueFormat.JSON.read(new byte[ValueFormat.MOST_BYTES + 1]).faults())
                .extracting(Fault::code)
                .containsExactly("X101");
    }

    @Test
    void xmlReachesNothingOutsideAndDoesNotSwell() {
        assertThat(code(ValueFormat.ADX, """
            <?xml version="1.0"?><!DOCTYPE adx [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <adx xmlns="urn:ihe:qrph:adx:2015"><group orgUnit="LM37" period="2018">
            <dataValue dataElement="HTX.NEW" value="1"><annotation>&x;</annotation></dataValue></group></adx>
            """)).isEqualTo("X105");
        assertThat(code(ValueFormat.ADX, "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><adx>&b;</adx>"))
                .isEqualTo("X105");
        assertThat(code(ValueFormat.ADX, "<adx>" + "<g>".repeat(1_000))).isEqualTo("X103");
        assertThat(code(ValueFormat.ADX, "<adx><group " + "a".repeat(2_000_000) + "=\"1\"/></adx>"))
                .isEqualTo("X103");
        assertThat(code(
                        ValueFormat.ADX,
                        "<adx><group orgUnit='a' period='2018'>"
                                + "<dataValue dataElement='a' value='1'/>".repeat(50_001) + "</group></adx>"))
                .isEqualTo("X101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html/>",
                "<adx",
                "<adx xmlns='urn:other'/>",
                "<dataValueSet xmlns='http://dhis2.org/schema/dxf/2.0'/>",
                "<adx><group orgUnit='a' period='2018' dataSet='x'><dataValue/></group><group dataSet='y'/></adx>"
            })
    void xmlThatIsNoAdxIsRefused(String text) {
        assertThat(code(ValueFormat.ADX, text)).isEqualTo("X103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c", "HTX.NEW,2018,LM37,,\n", "\"HTX.NEW,2018", "HTX.NEW,2018,LM37,,,\"25\"x,"})
    void csvThatIsNoneIsRefused(String text) {
        assertThat(code(ValueFormat.CSV, text)).isEqualTo("X104");
    }

    @Test
    void csvInAnotherEncodingIsRefused() {
        assertThat(ValueFormat.CSV
                        .read(new byte[] {'a', ',', (byte) 0xE9, ',', ',', ',', ',', '1'})
                        .faults())
                .extracting(Fault::code)
                .containsExactly("X104");
    }

    @Test
    void formatsAreKnownByTheirMediaType() {
        assertThat(ValueFormat.of("application/json; charset=utf-8")).contains(ValueFormat.JSON);
        assertThat(ValueFormat.of("TEXT/CSV")).contains(ValueFormat.CSV);
        assertThat(ValueFormat.of("application/adx+xml")).contains(ValueFormat.ADX);
        assertThat(ValueFormat.of("multipart/form-data")).isEmpty();
        assertThat(ValueFormat.of("")).isEmpty();
    }
}

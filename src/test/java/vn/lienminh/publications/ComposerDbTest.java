package vn.lienminh.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.cast.House;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Words;
import vn.lienminh.kernel.Party;

/// The year-end report that the newspaper's figures yield: its sentences, their proofs, and the same numbers in
/// every format.
class ComposerDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2017-12-15").demo();

    private static YearEndReport report() {
        return HOUSE.bean(Publications.class)
                .compose(new Party.Cluster("DBSH"), 2017, View.NOW)
                .orThrow();
    }

    private static String text() {
        return String.join(
                "\n", report().sentences().stream().map(Sentence::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gồm 9 liên minh hợp tác xã: Ninh Bình, Hà Nam, Nam Định, Thái Bình, Vĩnh Phúc, Bắc Ninh, Hải Dương, Hưng Yên, Quảng Ninh.",
                "theo số liệu báo cáo của 9/9 đơn vị, toàn cụm có 4.139 HTX, tăng 126 HTX so với năm 2016, thu hút 2.425.931 thành viên tham gia",
                "373 quỹ tín dụng nhân dân (tăng 2 quỹ)",
                "2 liên hiệp HTX ở Hải Dương và Vĩnh Phúc",
                "41 văn bản",
                "13 hội nghị cấp tỉnh cho 712 lượt cán bộ HTX",
                "9/9 liên minh HTX các tỉnh đã triển khai thực hiện Nghị quyết",
                "đến với 95% thành viên",
                "thành lập mới 206 HTX",
                "Quảng Ninh 86, Bắc Ninh 35, Ninh Bình 22, Vĩnh Phúc 21, Nam Định 10 HTX",
                "4 đơn vị còn lại 32",
                "7.811 tổ hợp tác",
                "214 tổ hợp tác",
                "trên 20 nghìn lượt người",
                "163 thành viên",
                "ít nhất 85% HTX lĩnh vực nông nghiệp",
                "Thành lập mới ít nhất 130 HTX (6 tỉnh đăng ký)",
                "2 đến 3 liên hiệp HTX",
                "ít nhất 140 tổ hợp tác (2 tỉnh đăng ký)",
                "1.298 lượt cán bộ, công chức, viên chức",
                "6.000 lượt cán bộ quản lý",
                "15 đơn vị xây dựng nhãn hiệu",
                "200 mô hình HTX kiểu mới"
            })
    void theReportSays(String words) {
        assertThat(text()).contains(words);
    }

    @Test
    void everyAssertionHoldsAndNothingIsLeftOpenInTheText() {
        YearEndReport report = report();
        assertThat(report.proof())
                .hasSizeGreaterThan(40)
                .allMatch(p -> p.assertion().holds());
        assertThat(report.count(Sentence.Light.CLASH)).isZero();
        assertThat(report.proof())
                .filteredOn(p -> p.wording().equals("2 đến 3"))
                .singleElement()
                .satisfies(p -> assertThat(p.assertion().arithmetic()).isEqualTo("2 … 3"));
        assertThat(report.proof())
                .filteredOn(p -> p.wording().equals("ít nhất 85%"))
                .singleElement()
                .satisfies(p -> assertThat(p.assertion().arithmetic()).isEqualTo("≥ 85"));
        assertThat(text()).doesNotContain("{", "}", "[", "]", "null", "  ", " .", " ,", "..");
        assertThat(report.sentences())
                .allSatisfy(s ->
                        assertThat(s.text()).matches("(?s)[\\p{Lu}\\d].*\\.").doesNotEndWith(".."));
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void everyFormatHasTheSameSentencesAndNumbersToTheLetter(PaperFormat format) throws IOException {
        YearEndReport report = report();
        String words = squeezed(Words.of(HOUSE.bean(Publications.class).render(report, format), format));
        for (Sentence sentence : report.sentences()) assertThat(words).contains(squeezed(sentence.text()));
        for (YearEndReport.Proved proved : report.proof()) assertThat(words).contains(squeezed(proved.wording()));
        for (YearEndReport.Section section :
                report.parts().stream().flatMap(p -> p.sections().stream()).toList())
            assertThat(words.toLowerCase(Locale.ROOT))
                    .contains(squeezed(section.title()).toLowerCase(Locale.ROOT));
    }

    /// Lines break elsewhere in each format.
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u00AD]+", "");
    }

    @Test
    void numbersStandUnderTheirHeadingOnce() {
        List<String> titles = report().parts().stream()
                .flatMap(p -> p.sections().stream())
                .map(YearEndReport.Section::title)
                .toList();
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Test
    void aLineOfDigitsThatSomebodyWroteIsMarked() {
        assertThat(report().count(Sentence.Light.FREE)).isPositive();
        assertThat(SentenceWriter.prose("Có 12 HTX tiêu biểu.").light()).isEqualTo(Sentence.Light.HAND);
        assertThat(SentenceWriter.prose("Ngày 15/12/2017 tại Ninh Bình, theo Luật Hợp tác xã năm 2012.")
                        .light())
                .isEqualTo(Sentence.Light.FREE);
    }

    /// The nine provinces are data: the product knows nothing of them.
    @Test
    void nothingInTheCodeNamesAProvince() throws IOException {
        List<String> names = List.of(
                "Ninh Bình",
                "Hà Nam",
                "Nam Định",
                "Thái Bình",
                "Vĩnh Phúc",
                "Bắc Ninh",
                "Hải Dương",
                "Hưng Yên",
                "Quảng Ninh");
        for (String folder :
                List.of("src/main/java", "src/main/jte", "src/main/resources/papers", "src/main/resources/messages"))
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String code = Files.readString(file, StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.strip().startsWith("///"))
                            .reduce("", (a, b) -> a + "\n" + b);
                    for (String name : names)
                        assertThat(code.contains(name))
                                .as(file + " names " + name)
                                .isFalse();
                }
            }
    }
}

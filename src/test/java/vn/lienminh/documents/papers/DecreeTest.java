package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecreeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ninh Bình, ngày 05 tháng 02 năm 2017; 2017-02-05",
                "Hà Nội, ngày 31 tháng 4 năm 2018; 2018-04-30",
                "Hà Nội, ngày       tháng       năm 2018; 2000-01-01",
            })
    void aFileBearsTheDayOfItsPaper(String placeAndDate, LocalDate day) {
        Paper p = SaoMaiPaper.report();
        Paper.Letterhead head = new Paper.Letterhead("", List.of(), "", placeAndDate);
        Paper dated = new Paper("x", head, p.kind(), p.subject(), List.of(), null, List.of(), List.of(), "");
        assertThat(Decree.day(dated)).isEqualTo(day);
    }
}

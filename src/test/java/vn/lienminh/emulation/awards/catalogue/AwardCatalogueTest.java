package vn.lienminh.emulation.awards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.documents.DocumentLimits;
import vn.lienminh.documents.TabularFiles;

class AwardCatalogueTest {
    private static final TabularFiles FILES = new TabularFiles(DocumentLimits.USUAL);
    private static final AwardCatalogue CATALOGUE = new AwardCatalogue(FILES);
    private static final WorkingDays DAYS = new WorkingDays(FILES);

    @ParameterizedTest
    @CsvSource({
        "flag, ALLIANCE, 2025-08-01, 18720000",
        "flag, ALLIANCE, 2026-07-01, 20240000",
        "bang-khen, COOPERATIVE, 2025-08-01, 7020000",
        "bang-khen, COOPERATIVE, 2026-07-01, 7590000",
        "bang-khen, PERSON, 2025-08-01, 3510000",
        "bang-khen, PERSON, 2026-07-01, 3800000",
        "giay-khen, COOPERATIVE, 2025-08-01, 1410000",
        "giay-khen, COOPERATIVE, 2026-07-01, 1520000",
        "giay-khen, PERSON, 2025-08-01, 710000",
        "giay-khen, PERSON, 2026-07-01, 760000",
        "gov-flag, ALLIANCE, 2025-08-01, 28080000",
        "gov-flag, ALLIANCE, 2026-07-01, 30360000",
        "flag, ALLIANCE, 2018-02-05, 10400000",
        "giay-khen, COOPERATIVE, 2018-02-05, 780000"
    })
    void moneyIsRoundedUpToTensOfThousands(String award, Recipient recipient, LocalDate day, BigDecimal sum) {
        assertThat(CATALOGUE.money(award, recipient, day).map(Money::sum))
                .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(sum));
    }

    @Test
    void aDayWithoutADecreeHasNoMoney() {
        assertThat(CATALOGUE.money("flag", Recipient.ALLIANCE, LocalDate.of(2012, 1, 1)))
                .isEmpty();
        assertThat(CATALOGUE.money("flag", Recipient.ALLIANCE, LocalDate.of(2027, 3, 1)))
                .as("Decree 152/2025 lapses")
                .isEmpty();
        assertThat(CATALOGUE.money("flag", Recipient.PERSON, LocalDate.of(2025, 8, 1)))
                .isEmpty();
    }

    @Test
    void theDecreeIsThatOfTheDay() {
        assertThat(decree("2017-12-31")).hasValue("ND91-2017");
        assertThat(decree("2024-01-01")).hasValue("ND98-2023");
        assertThat(decree("2025-07-01")).hasValue("ND152-2025");
    }

    private static Optional<String> decree(String day) {
        return CATALOGUE.decree(LocalDate.parse(day)).map(Law::code);
    }

    @Test
    void everyRowSaysWhereItIsFrom() {
        assertThat(CATALOGUE.laws()).allSatisfy(law -> assertThat(law.source()).isNotEmpty());
        for (Award award : CATALOGUE.awards())
            for (Recipient recipient : award.recipients())
                assertThat(CATALOGUE.coefficient(award.code(), recipient, "ND152-2025"))
                        .as(award + " " + recipient)
                        .hasValueSatisfying(c -> assertThat(c.source()).contains("["));
    }

    @Test
    void aFlagAsksForFiveThingsAndALetterForFour() {
        LocalDate day = LocalDate.of(2017, 12, 15);
        assertThat(kinds("flag", Recipient.ALLIANCE, day))
                .containsExactly(
                        Condition.Kind.LEADS_CLUSTER,
                        Condition.Kind.TARGETS_MET,
                        Condition.Kind.ONCE,
                        Condition.Kind.NO_HOLD,
                        Condition.Kind.FRESH);
        assertThat(kinds("giay-khen", Recipient.COOPERATIVE, day))
                .containsExactly(
                        Condition.Kind.VOTE, Condition.Kind.ONCE, Condition.Kind.NO_HOLD, Condition.Kind.FRESH);
        assertThat(kinds("bang-khen", Recipient.PERSON, day)).contains(Condition.Kind.WAITED);
        assertThat(CATALOGUE.papers("flag", Recipient.ALLIANCE)).hasSize(6);
        assertThat(CATALOGUE.papers("giay-khen", Recipient.COOPERATIVE)).hasSize(5);
    }

    private static List<Condition.Kind> kinds(String award, Recipient recipient, LocalDate day) {
        return CATALOGUE.conditions(award, recipient, day).stream()
                .map(Condition::kind)
                .toList();
    }

    @Test
    void anAwardIsFoundByItsNameWithoutMarks() {
        assertThat(CATALOGUE.named("GIAY KHEN").map(Award::code)).hasValue("giay-khen");
        assertThat(CATALOGUE.named("Cờ thi đua").map(Award::code)).hasValue("flag");
        assertThat(CATALOGUE.named("huy chương")).isEmpty();
    }

    @Test
    void weekendsAndHolidaysAreNoWorkingDays() {
        assertThat(DAYS.last(LocalDate.of(2017, 12, 18), 5)).isEqualTo("2017-12-22");
        assertThat(DAYS.last(LocalDate.of(2017, 12, 15), 5)).isEqualTo("2017-12-21");
        assertThat(DAYS.last(LocalDate.of(2017, 12, 29), 2)).as("new year").isEqualTo("2018-01-02");
        assertThat(DAYS.last(LocalDate.of(2018, 2, 13), 2)).as("Tết").isEqualTo("2018-02-21");
        assertThat(DAYS.between(LocalDate.of(2017, 12, 18), LocalDate.of(2017, 12, 20)))
                .isEqualTo(3);
    }
}

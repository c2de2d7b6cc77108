package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;

class CatalogueMapTest {
    static final LocalDate OLD = LocalDate.parse("2017-12-31");
    static final LocalDate EVE = LocalDate.parse("2025-06-30");
    static final LocalDate MERGED = LocalDate.parse("2025-07-01");
    static final LocalDate NEW = LocalDate.parse("2026-12-31");

    private final TerritoryMap map = Records.ofTheCatalogue().map();

    private Territory at(String code, LocalDate day) {
        return map.byCode(code, day).orThrow();
    }

    @Test
    void thereAre63ProvincesUntilTheEveOfTheMergerAnd34FromItsDay() {
        assertThat(map.provincesOn(OLD)).hasSize(63);
        assertThat(map.provincesOn(EVE)).hasSize(63);
        assertThat(map.provincesOn(MERGED)).hasSize(34);
        assertThat(map.provincesOn(NEW))
                .hasSize(34)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(map.provincesOn(NEW).getFirst().fullName()).isEqualTo("Thành phố Hà Nội");
    }

    @Test
    void everyOldProvinceLiesWhereTheVerifiedListSays() {
        Table list = TerritoryFiles.table("provinces.csv", TerritoryFiles.text("/territory/provinces.csv"));
        assertThat(list.rows()).hasSize(63);
        for (Table.Row row : list.rows()) {
            Territory old = at(row.get("old_code"), EVE);
            Territory now = at(row.get("new_code"), NEW);
            assertThat(old.fullName()).isEqualTo(row.get("old_name"));
            assertThat(map.on(now.id(), MERGED).name()).isEqualTo(Territory.shortName(row.get("new_name")));
            assertThat(map.onMap(old.id(), NEW)).isEqualTo(new Placement.Whole(now.id()));
            assertThat(map.partsOf(now.id(), OLD)).extracting(Territory::id).contains(old.id());
            assertThat(old.id().equals(now.id())).isEqualTo(row.get("note").startsWith("unchanged"));
        }
    }

    @Test
    void twentyThreeNewUnitsAreMadeOfFiftyTwoAndElevenLiveOn() {
        List<Territory> now = map.provincesOn(NEW);
        List<Territory> made =
                now.stream().filter(t -> MERGED.equals(t.lives().from())).toList();
        assertThat(made).hasSize(23);
        assertThat(now.stream().filter(t -> t.lives().from() == null)).hasSize(11);
        assertThat(made.stream().mapToInt(t -> map.partsOf(t.id(), EVE).size()).sum())
                .isEqualTo(52);
        assertThat(made.stream().map(t -> t.lives().until())).containsOnlyNulls();
    }

    @Test
    void aNewUnitOfSeveralCannotBePutOnTheOldMapAndNamesItsParts() {
        Territory ninhBinh = at("37", NEW);
        assertThat(map.onMap(ninhBinh.id(), OLD))
                .isInstanceOfSatisfying(
                        Placement.NotComparable.class,
                        n -> assertThat(n.reason()).isEqualTo(Placement.Reason.MADE_OF_SEVERAL));
        assertThat(map.partsOf(ninhBinh.id(), OLD))
                .extracting(Territory::name)
                .containsExactly("Hà Nam", "Nam Định", "Ninh Bình");
    }

    @Test
    void anUnchangedProvinceIsItselfOnEveryMap() {
        Territory quangNinh = at("22", OLD);
        assertThat(map.onMap(quangNinh.id(), NEW)).isEqualTo(new Placement.Whole(quangNinh.id()));
        assertThat(map.onMap(at("22", NEW).id(), OLD)).isEqualTo(new Placement.Whole(quangNinh.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "15, Yên Bái, Lào Cai",
        "24, Bắc Giang, Bắc Ninh",
        "44, Quảng Bình, Quảng Trị",
        "52, Bình Định, Gia Lai",
        "80, Long An, Tây Ninh",
        "82, Tiền Giang, Đồng Tháp",
        "91, Kiên Giang, An Giang"
    })
    void aReusedCodeIsReadByItsDayAndRefusedWithinThePeriodOfTheChange(String code, String before, String after) {
        assertThat(map.byCode(code, Period.year(2024)).orThrow().name()).isEqualTo(before);
        assertThat(map.byCode(code, Period.of("2025H1")).orThrow().name()).isEqualTo(before);
        assertThat(map.byCode(code, Period.of("2025-07")).orThrow().name()).isEqualTo(after);
        assertThat(map.byCode(code, Period.year(2026)).orThrow().name()).isEqualTo(after);
        assertThat(map.byCode(code + "@2025-06-30", Period.year(2025)).orThrow().name())
                .isEqualTo(before);
        assertThat(map.byCode(code + "@2025-12-31", Period.year(2025)).orThrow().name())
                .isEqualTo(after);
        Outcome<Territory> refused = map.byCode(code, Period.year(2025));
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("T121");
        assertThat(refused.faults().getFirst().text(Language.VI))
                .contains(before + " (–30/06/2025), " + after + " (01/07/2025–)")
                .contains(code + "@2025-06-30 / " + code + "@2025-12-31");
    }

    @Test
    void exactlySevenCodesChangedTheirNameAndSixteenMoreChangedTheirArea() {
        Set<String> renamed = new TreeSet<>();
        int sameName = 0;
        for (Territory t : map.provincesOn(NEW)) {
            if (map.byCode(t.code(), Period.year(2025)) instanceof Outcome.Done) continue;
            if (Territory.sameName(at(t.code(), EVE).fullName(), t.fullName())) sameName++;
            else renamed.add(t.code());
        }
        assertThat(renamed).containsExactly("15", "24", "44", "52", "80", "82", "91");
        assertThat(sameName).isEqualTo(16);
    }

    @Test
    void aCodeThatNobodyBearsOnTheDayIsRefusedAndSaysWhatItMeant() {
        Outcome<Territory> refused = map.byCode("36", Period.year(2025));
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("T120");
        assertThat(refused.faults().getFirst().text(Language.VI)).contains("Nam Định (–30/06/2025)");
        assertThat(map.byCode("99", NEW).faults()).extracting(Fault::code).containsExactly("T120");
        assertThat(map.byCode("24@30/6/2025", Period.year(2025)).faults())
                .extracting(Fault::code)
                .containsExactly("T122");
    }

    @Test
    void aChangeOfNameAndRankKeepsTheUnit() {
        Territory thuaThienHue = at("46", LocalDate.parse("2024-12-31"));
        Territory hue = at("46", LocalDate.parse("2025-01-01"));
        assertThat(hue.id()).isEqualTo(thuaThienHue.id());
        assertThat(thuaThienHue.fullName()).isEqualTo("Tỉnh Thừa Thiên Huế");
        assertThat(hue.fullName()).isEqualTo("Thành phố Huế");
        assertThat(map.byCode("46", Period.year(2025)).orThrow().id()).isEqualTo(hue.id());
        Territory dongNai = at("75", LocalDate.parse("2026-04-29"));
        assertThat(dongNai.rank()).isEqualTo("Tỉnh");
        assertThat(at("75", LocalDate.parse("2026-04-30")).rank()).isEqualTo("Thành phố");
        assertThat(at("75", LocalDate.parse("2026-04-30")).id()).isEqualTo(dongNai.id());
        assertThat(at("75", EVE).id()).isNotEqualTo(dongNai.id());
    }

    @Test
    void twentyThreeNamesWereGivenAgainAndAreToldApart() {
        Set<String> reused = new HashSet<>();
        for (Territory now : map.provincesOn(NEW))
            for (Territory old : map.provincesOn(OLD))
                if (old.name().equals(now.name()) && !old.id().equals(now.id())) {
                    reused.add(now.name());
                    assertThat(map.label(old, Language.VI)).isEqualTo(old.name() + " (cũ)");
                    assertThat(map.label(now, Language.VI)).isEqualTo(now.name() + " (từ 01/07/2025)");
                }
        assertThat(reused).hasSize(23);
        assertThat(map.label(at("22", NEW), Language.VI)).isEqualTo("Quảng Ninh");
        assertThat(map.label(at("36", OLD), Language.VI)).isEqualTo("Nam Định");
        assertThat(map.label(at("37", OLD), Language.EN)).isEqualTo("Ninh Bình (former)");
    }

    @Test
    void aMergerOfThreeIsOneEvent() {
        List<Event> events = map.eventsOf(at("36", OLD).id());
        assertThat(events).extracting(Event::kind).containsExactly(EventKind.EXISTS, EventKind.MERGE);
        Event merger = events.getLast();
        assertThat(merger.decree()).isEqualTo("Nghị quyết 202/2025/QH15");
        assertThat(merger.parts())
                .extracting(p -> p.before() == null ? "" : p.before().name())
                .containsExactlyInAnyOrder("Hà Nam", "Nam Định", "Ninh Bình");
        assertThat(merger.parts())
                .allMatch(p -> p.after().id().equals(at("37", NEW).id()));
    }

    @Test
    void theChainOfEventsReachesBackToTheOriginsAndForwardToTheHeirs() {
        assertThat(map.eventsOf(at("75", NEW).id()))
                .extracting(Event::kind)
                .containsExactly(EventKind.EXISTS, EventKind.EXISTS, EventKind.MERGE, EventKind.STATUS);
        assertThat(map.eventsOf(at("70", OLD).id()))
                .extracting(Event::kind)
                .containsExactly(EventKind.EXISTS, EventKind.MERGE, EventKind.STATUS);
        assertThat(map.heirsOf(at("70", OLD).id()))
                .extracting(Territory::fullName)
                .containsExactly("Tỉnh Đồng Nai");
        assertThat(map.originsOf(at("75", NEW).id()))
                .extracting(Territory::name)
                .containsExactly("Bình Phước", "Đồng Nai");
    }

    @Test
    void afterItsEndAProvinceStillBearsItsLastName() {
        Territory namDinh = at("36", OLD);
        assertThat(map.on(namDinh.id(), NEW)).isEqualTo(namDinh);
        assertThat(map.find(namDinh.id())).contains(namDinh);
    }

    @ParameterizedTest
    @CsvSource({
        "ninh binh, 37 37",
        "NINH BÌNH, 37 37",
        "hoa binh, 17",
        "Hoà Bình, 17",
        "Hòa Bình, 17",
        "thua thien, 46",
        "hcm, 79 79",
        "tp hcm, 79 79",
        "tphcm, 79 79",
        "vung tau, 77",
        "brvt, 77",
        "dak, 66 66 67",
        "36, 36",
        "thanh pho hue, 46"
    })
    void searchingNeedsNoMarks(String typed, String codes) {
        assertThat(String.join(
                        " ",
                        map.search(typed, null).stream()
                                .map(Territory::code)
                                .sorted()
                                .toList()))
                .isEqualTo(codes);
    }

    @Test
    void theExactCodeComesFirstThenTheWordsInTheirOrder() {
        assertThat(map.search("tỉnh ninh b", null)).extracting(Territory::code).containsExactly("37", "37", "24", "27");
        assertThat(map.search("bac", OLD))
                .extracting(Territory::name)
                .containsExactly("Bắc Kạn", "Bắc Giang", "Bắc Ninh", "Bạc Liêu");
    }

    @Test
    void searchingOnADayFindsOnlyNamesBorneThatDay() {
        assertThat(map.search("ninh binh", OLD)).singleElement().isEqualTo(at("37", OLD));
        assertThat(map.search("thua thien", NEW)).isEmpty();
        assertThat(map.search("", NEW)).hasSize(34);
    }
}

package vn.lienminh.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Programs.Program;
import vn.lienminh.territory.Territories;

/// Files that found, move, rename, correct and end organisations at random, against a model that looks at every day
/// by itself.
class RandomMovesDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2026-03-01");

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final int DAYS = 30;
    private static final int FILES = 400;
    /// After so many files everything begins anew: there is little left to say of days that are full.
    private static final int HISTORY = 40;
    private static final List<String> ALLIANCES = List.of("L1", "L2", "L3", "L4");
    private static final List<String> COOPERATIVES = List.of("H1", "H2", "H3", "H4");
    /// Of the catalogue, and never merged.
    private static final List<String> PROVINCES = List.of("01", "04", "11", "12", "14");
    private static final List<String> COMMUNES = List.of("09701", "09702", "09801");

    /// @param until null: with no end
    private record Said(String name, String area, @Nullable Integer until) {}

    /// What each organisation is, by the day on which it became so.
    private static final class Model {
        private final Map<String, TreeMap<Integer, Said>> organisations = new HashMap<>();

        Model copy() {
            Model copy = new Model();
            organisations.forEach((code, states) -> copy.organisations.put(code, new TreeMap<>(states)));
            return copy;
        }

        void say(String code, int day, Said said) {
            organisations.computeIfAbsent(code, c -> new TreeMap<>()).put(day, said);
        }

        /// Once a next state is there, an open end is that one's beginning.
        void closeOpenEnds() {
            for (TreeMap<Integer, Said> states : organisations.values())
                for (int day : List.copyOf(states.keySet())) {
                    Integer next = states.higherKey(day);
                    Said said = Objects.requireNonNull(states.get(day));
                    if (said.until() == null && next != null) states.put(day, new Said(said.name(), said.area(), next));
                }
        }

        boolean overlaps() {
            return organisations.values().stream()
                    .anyMatch(states -> states.entrySet().stream().anyMatch(e -> {
                        Integer next = states.higherKey(e.getKey());
                        Integer until = e.getValue().until();
                        return next != null && until != null && until > next;
                    }));
        }

        boolean areaTwice() {
            for (int day = 0; day < DAYS; day++) {
                List<String> areas = new ArrayList<>();
                for (String code : alliances(day))
                    areas.add(Objects.requireNonNull(last(code, day)).area());
                if (areas.stream().distinct().count() < areas.size()) return true;
            }
            return false;
        }

        List<String> alliances(int day) {
            return ALLIANCES.stream().filter(code -> on(code, day)).toList();
        }

        private boolean on(String code, int day) {
            Map.Entry<Integer, Said> entry = entry(code, day);
            return entry != null
                    && (entry.getValue().until() == null
                            || day < entry.getValue().until());
        }

        private Map.@Nullable Entry<Integer, Said> entry(String code, int day) {
            return organisations.getOrDefault(code, new TreeMap<>()).floorEntry(day);
        }

        /// On a day, or last before it; before all days the first.
        @Nullable
        Said last(String code, int day) {
            Map.Entry<Integer, Said> entry = entry(code, day);
            if (entry == null)
                entry = organisations.getOrDefault(code, new TreeMap<>()).firstEntry();
            return entry == null ? null : entry.getValue();
        }

        /// The first day on which an organisation of before has another area; null when none has.
        @Nullable
        Integer movedFrom(Model before) {
            for (int day = 0; day < DAYS; day++)
                for (String code : before.organisations.keySet())
                    if (!Objects.requireNonNull(before.last(code, day))
                            .area()
                            .equals(Objects.requireNonNull(last(code, day)).area())) return day;
            return null;
        }
    }

    private final Random random = new Random(20261122);
    private final Programs programs = new Programs(HOUSE);
    private final Program here = programs.start();
    private final Program there = programs.start();
    private final Map<TerritoryId, String> codes = new HashMap<>();
    private final TreeMap<Instant, Model> history = new TreeMap<>();

    @BeforeAll
    static void territory() {
        StringBuilder file =
                new StringBuilder("event,on,decree,from_code,from_name,to_code,to_name,level,share,note,parent_code\n");
        for (String code : COMMUNES) file.append("exists,,,,,%s,Xã %s,commune,,,01%n".formatted(code, code));
        HOUSE.load("lanh-tho.csv", file.toString()).orThrow();
    }

    @Test
    void everyDayIsAsAModelOfSingleDaysSaysNowAndAsItWasKnown() {
        Territories territories = HOUSE.bean(Territories.class);
        for (List<String> all : List.of(PROVINCES, COMMUNES))
            for (String code : all)
                codes.put(territories.byCode(code, FIRST).orThrow().id(), code);
        Model model = new Model();
        int refused = 0;
        int moves = 0;
        for (int file = 0; file < FILES; file++) {
            if (file % HISTORY == 0) {
                asKnown();
                programs.forgetAll();
                model = new Model();
            }
            Model next = model.copy();
            String[] rows = rows(next);
            next.closeOpenEnds();
            Outcome<?> outcome = (file % 2 == 0 ? here : there).load(rows);
            boolean expected = !next.overlaps() && !next.areaTwice();
            assertThat(outcome instanceof Outcome.Done<?>)
                    .as(String.join("\n", rows) + "\n" + Programs.faults(outcome))
                    .isEqualTo(expected);
            List<Programs.Move> told = programs.moves();
            if (!expected) {
                refused++;
                assertThat(told).isEmpty();
            } else {
                Integer from = next.movedFrom(model);
                assertThat(told.stream().map(Programs.Move::from).toList())
                        .isEqualTo(from == null ? List.of() : List.of(told(from)));
                moves += told.size();
                model = next;
                history.put(programs.now(), model);
            }
            same(model);
        }
        System.out.println(FILES + " files, " + refused + " refused, " + moves + " with moves");
        assertThat(refused).isBetween(FILES / 10, FILES * 9 / 10);
        assertThat(moves).isGreaterThan(FILES / 10);
        asKnown();
    }

    /// Before the first day of all, an organisation is as it was first.
    private static LocalDate told(int day) {
        return day == 0 ? RowReader.ALWAYS : FIRST.plusDays(day);
    }

    private String[] rows(Model model) {
        List<String> rows = new ArrayList<>();
        TreeSet<String> said = new TreeSet<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            boolean cooperative = random.nextInt(10) < 6;
            String code = one(cooperative ? COOPERATIVES : ALLIANCES);
            String area = one(cooperative ? COMMUNES : PROVINCES);
            String name = "Tên " + random.nextInt(3);
            int from = from(model, code);
            Integer until = random.nextInt(5) == 0 ? Integer.valueOf(from + 1 + random.nextInt(DAYS)) : null;
            if (!said.add(code + from)) continue;
            model.say(code, from, new Said(name, area, until));
            rows.add(String.join(
                    ",",
                    code,
                    cooperative ? "cooperative" : "provincial-alliance",
                    name,
                    "Name",
                    area,
                    FIRST.plusDays(from).toString(),
                    until == null ? "" : FIRST.plusDays(until).toString()));
        }
        return rows.toArray(String[]::new);
    }

    /// Any day, the day of a known state, or one after the last.
    private int from(Model model, String code) {
        List<Integer> known = List.copyOf(
                model.organisations.getOrDefault(code, new TreeMap<>()).keySet());
        return switch (known.isEmpty() ? 0 : random.nextInt(5)) {
            case 0 -> random.nextInt(DAYS);
            case 1, 2 -> known.get(random.nextInt(known.size()));
            default -> known.getLast() + random.nextInt(DAYS - known.getLast());
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void same(Model model) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            expected.add(model.alliances(i).toString());
            for (List<String> all : List.of(ALLIANCES, COOPERATIVES))
                for (String code : all) expected.add(text(model, code, i));
        }
        for (Program program : List.of(here, there))
            assertThat(said(program.directory())).isEqualTo(expected);
    }

    /// Every alliance of a day is also found by its area.
    private List<String> said(Directory directory) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            said.add(directory.alliances(day).stream()
                    .map(a -> directory
                            .allianceOf(Objects.requireNonNull(a.area()), day)
                            .orElseThrow()
                            .code())
                    .toList()
                    .toString());
            for (List<String> all : List.of(ALLIANCES, COOPERATIVES))
                for (String code : all)
                    said.add(directory.find(code, day).map(this::text).orElse(""));
        }
        return said;
    }

    private void asKnown() {
        for (Map.Entry<Instant, Model> then : history.entrySet()) {
            int day = random.nextInt(DAYS);
            LocalDate on = FIRST.plusDays(day);
            for (List<String> all : List.of(ALLIANCES, COOPERATIVES))
                for (String code : all)
                    assertThat(here.organisations
                                    .find(code, on, then.getKey())
                                    .map(this::text)
                                    .orElse(""))
                            .isEqualTo(text(then.getValue(), code, day));
            assertThat(here.organisations.alliances(on, then.getKey()))
                    .extracting(Organisation::code)
                    .isEqualTo(then.getValue().alliances(day));
        }
        history.clear();
    }

    private String text(Organisation organisation) {
        LocalDate until = organisation.until();
        return organisation.nameVi() + " " + codes.get(organisation.area()) + " " + (until == null ? "" : until);
    }

    private static String text(Model model, String code, int day) {
        Said said = model.last(code, day);
        if (said == null) return "";
        return said.name() + " " + said.area() + " " + (said.until() == null ? "" : FIRST.plusDays(said.until()));
    }
}

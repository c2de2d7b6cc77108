package vn.lienminh.commands.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The communes of the nation and what became of them: small mergers in 2024, new names and codes, codes used
/// again, the mergers of 1 July 2025 with every tenth commune divided; and two mergers that are recorded late.
final class Communes {
    static final LocalDate PAIRED = LocalDate.of(2024, 1, 1);
    static final LocalDate NAMED = LocalDate.of(2024, 10, 1);
    static final LocalDate LATE = LocalDate.of(2025, 9, 1);
    private static final int ONE_IN = 200;
    private static final int DIVIDED_OF_100 = 30;

    private final Provinces provinces;
    private final NationScale scale;
    private final RandomGenerator chance;
    private final List<Commune> all = new ArrayList<>();
    private final List<TerritoryRow> events = new ArrayList<>();
    private final List<TerritoryRow> late = new ArrayList<>();
    private final List<String> freed = new ArrayList<>();

    Communes(NationScale scale, Provinces provinces) {
        this.scale = scale;
        this.provinces = provinces;
        chance = Chance.of(scale.seed(), 1);
        begin();
        pairUp(PAIRED, Math.max(1, all.size() / ONE_IN), events);
        rename();
        merge();
        pairUp(LATE, 2, late);
    }

    List<TerritoryRow> events() {
        return events;
    }

    /// Those that come to be known after the reports that they concern.
    List<TerritoryRow> lateEvents() {
        return late;
    }

    List<Commune> on(LocalDate day) {
        return all.stream().filter(c -> c.on(day)).toList();
    }

    private List<Provinces.Province> today() {
        return provinces.today().subList(0, scale.provinces());
    }

    /// The communes of each province before the mergers, not as many in each.
    private void begin() {
        List<String> before = today().stream().flatMap(p -> p.before().stream()).toList();
        int[] weights = before.stream().mapToInt(p -> chance.nextInt(60, 240)).toArray();
        int[] sizes = shares(scale.communesBefore(), weights);
        for (int p = 0; p < sizes.length; p++)
            for (int i = 0; i < sizes[p]; i++) {
                Commune commune = add(before.get(p), Commune.ALWAYS, nextCode(), CommuneNames.before(all.size()));
                events.add(TerritoryRow.exists(commune));
            }
    }

    /// Whole numbers in proportion to the weights that add up to the whole.
    private static int[] shares(int whole, int[] weights) {
        long all = 0;
        for (int weight : weights) all += weight;
        int[] shares = new int[weights.length];
        long passed = 0;
        for (int i = 0; i < weights.length; i++) {
            long before = whole * passed / all;
            passed += weights[i];
            shares[i] = (int) (whole * passed / all - before);
        }
        return shares;
    }

    private Commune add(String province, LocalDate from, String code, String name) {
        Commune commune = new Commune(all.size(), province, from, code, name);
        all.add(commune);
        return commune;
    }

    private String nextCode() {
        return "%05d".formatted(all.size() * 3 + 1);
    }

    /// Two neighbours become one, which takes the code of the first; the other's code is free.
    private void pairUp(LocalDate day, int pairs, List<TerritoryRow> rows) {
        List<Commune> alive = on(day.minusDays(1));
        int step = alive.size() / pairs;
        for (int p = 0; p < pairs; p++) {
            Commune one = alive.get(p * step);
            Commune other = alive.get(p * step + 1);
            String province = province(one, day);
            if (!province.equals(province(other, day))) continue;
            freed.add(other.code(day));
            String name = CommuneNames.since(one.number() + other.number() + 7);
            Commune both = add(province, day, one.code(day), name);
            for (Commune part : List.of(one, other)) {
                part.goesTo(day, both, 100);
                rows.add(TerritoryRow.area(day, part, part.heirs().getFirst()));
            }
        }
    }

    /// The code of the province that holds it on a day.
    String province(Commune commune, LocalDate day) {
        boolean old = commune.from().isBefore(Provinces.MERGED) && !day.isBefore(Provinces.MERGED);
        return old ? provinces.today(commune.province()) : commune.province();
    }

    /// New names, new ranks, new codes, and codes that meant another commune before.
    private void rename() {
        List<Commune> alive = on(NAMED.minusDays(1));
        for (int i = 50 % alive.size(); i < alive.size(); i += ONE_IN / 4) {
            Commune commune = alive.get(i);
            String code = commune.code(NAMED);
            String name = commune.name(NAMED);
            boolean recoded = i % 2 == 0 && !freed.isEmpty();
            if (recoded) commune.named(NAMED, freed.removeFirst(), name);
            else commune.named(NAMED, code, CommuneNames.before(commune.number() + 1_801));
            events.add(TerritoryRow.named(recoded ? "recode" : "rename", NAMED, commune));
        }
    }

    private void merge() {
        Map<String, List<Commune>> before = new LinkedHashMap<>();
        for (Provinces.Province province : today()) before.put(province.code(), new ArrayList<>());
        on(Provinces.MERGED.minusDays(1)).stream()
                .sorted(Comparator.comparing(Commune::province).thenComparing(Commune::number))
                .forEach(c -> before.computeIfAbsent(provinces.today(c.province()), p -> new ArrayList<>())
                        .add(c));
        int[] weights = before.values().stream().mapToInt(List::size).toArray();
        int[] sizes = shares(scale.communesAfter(), weights);
        int p = 0;
        for (var entry : before.entrySet()) new Merger(entry.getKey(), entry.getValue(), sizes[p++]).tell();
    }

    /// The communes of one province go into fewer, neighbour with neighbour; at the seams some are divided.
    private final class Merger {
        private final String province;
        private final List<Commune> parts;
        private final List<List<Commune.Heir>> goals = new ArrayList<>();

        Merger(String province, List<Commune> parts, int goals) {
            this.province = province;
            this.parts = parts;
            for (int g = 0; g < goals; g++) this.goals.add(new ArrayList<>());
        }

        void tell() {
            int begin = 0;
            for (int g = 0; g < goals.size(); g++) {
                boolean last = g == goals.size() - 1;
                int end = last ? parts.size() : seam(g + 1);
                boolean divided = !last && chance.nextInt(100) < DIVIDED_OF_100;
                for (int i = begin; i < end; i++) put(g, parts.get(i), divided && i == end - 1);
                begin = end;
            }
            goals.forEach(this::found);
        }

        private int seam(int goal) {
            int even = parts.size() * goal / goals.size();
            return parts.size() / goals.size() < 3 ? even : even + chance.nextInt(3) - 1;
        }

        private void put(int goal, Commune part, boolean divided) {
            int here = divided ? chance.nextInt(20, 81) : 100;
            goals.get(goal).add(new Commune.Heir(part, here));
            if (divided) goals.get(goal + 1).add(new Commune.Heir(part, 100 - here));
        }

        /// What stays alone and whole stays as it is.
        private void found(List<Commune.Heir> origins) {
            List<Commune> whole = origins.stream()
                    .filter(o -> o.hundredths() == 100)
                    .map(Commune.Heir::unit)
                    .toList();
            if (origins.size() == 1 && !whole.isEmpty()) return;
            LocalDate eve = Provinces.MERGED.minusDays(1);
            String code = whole.isEmpty() ? nextCode() : whole.getFirst().code(eve);
            Commune unit = add(province, Provinces.MERGED, code, CommuneNames.since(all.size() * 7));
            for (Commune.Heir origin : origins) {
                origin.unit().goesTo(Provinces.MERGED, unit, origin.hundredths());
                events.add(TerritoryRow.area(
                        Provinces.MERGED, origin.unit(), new Commune.Heir(unit, origin.hundredths())));
            }
        }
    }
}

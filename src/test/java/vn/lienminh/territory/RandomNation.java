package vn.lienminh.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Makes up provinces with communes and what becomes of them, a day after the other, as rows of a file; and keeps,
/// by plain book-keeping of codes, who must live where on each evening.
final class RandomNation {
    static final LocalDate START = LocalDate.parse("2000-01-01");
    private static final List<String> BASES = List.of("population", "area", "cooperatives", "");

    /// On an evening: the name of each province, the name of each commune, the province of each commune, by code.
    record Evening(Map<String, String> provinces, Map<String, String> communes, Map<String, String> provinceOf) {}

    private final Random random;
    private final TreeMap<String, String> provinces = new TreeMap<>();
    private final TreeMap<String, String> communes = new TreeMap<>();
    private final Map<String, String> provinceOf = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final List<Evening> evenings = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private int names;

    RandomNation(long seed) {
        random = new Random(seed);
    }

    List<Evening> evenings() {
        return evenings;
    }

    List<String> begin(int numberOfProvinces, int communesEach) {
        for (int p = 0; p < numberOfProvinces; p++) {
            String province = free(provinces, "%02d");
            provinces.put(province, name("Tỉnh"));
            rows.add(exists(province, provinces.get(province), "province", ""));
            for (int c = 0; c < communesEach; c++) {
                String commune = free(communes, "%05d");
                communes.put(commune, name("Xã"));
                provinceOf.put(commune, province);
                rows.add(exists(commune, communes.get(commune), "commune", province));
            }
        }
        return evening();
    }

    List<String> next() {
        LocalDate day = START.plusDays(evenings.size());
        touched.clear();
        if (random.nextInt(4) == 0) provincesChange(day);
        int events = 1 + random.nextInt(3);
        for (int i = 0; i < events; i++) communesChange(day);
        return evening();
    }

    private List<String> evening() {
        evenings.add(new Evening(Map.copyOf(provinces), Map.copyOf(communes), Map.copyOf(provinceOf)));
        List<String> said = new ArrayList<>(rows);
        Collections.shuffle(said, random);
        rows.clear();
        return said;
    }

    private void provincesChange(LocalDate day) {
        if (random.nextInt(3) == 0) {
            one(provinces).ifPresent(code -> rename(day, provinces, code, "province", "%02d"));
            return;
        }
        Map<String, String> eve = Map.copyOf(provinces);
        Division division = divide(day, provinces, "province", "%02d", "Tỉnh");
        if (division == null) return;
        for (String commune : List.copyOf(communes.keySet())) {
            Set<String> goals = division.goalsOf(provinceOf.get(commune));
            if (goals.isEmpty()) continue;
            String old = provinceOf.get(commune);
            String heir = goals.size() == 1 ? goals.iterator().next() : old;
            boolean goesOn =
                    goals.contains(heir) && (goals.size() == 1 || eve.get(old).equals(provinces.get(heir)));
            provinceOf.put(commune, heir);
            if (!goesOn || random.nextInt(5) == 0) handOver(day, commune, pick(new ArrayList<>(goals)));
        }
    }

    private void communesChange(LocalDate day) {
        switch (random.nextInt(6)) {
            case 0 -> one(communes).ifPresent(code -> rename(day, communes, code, "commune", "%05d"));
            case 1 -> one(communes).ifPresent(code -> handOver(day, code, pick(new ArrayList<>(provinces.keySet()))));
            default -> communesDivide(day);
        }
    }

    private void communesDivide(LocalDate day) {
        int from = rows.size();
        Map<String, String> before = Map.copyOf(provinceOf);
        Division division = divide(day, communes, "commune", "%05d", "Xã");
        if (division == null) return;
        division.shares().keySet().forEach(provinceOf::remove);
        Map<String, String> above = new HashMap<>();
        for (String goal : division.goals()) {
            Set<String> old = new HashSet<>();
            division.shares().forEach((origin, goals) -> {
                if (goals.contains(goal)) old.add(before.get(origin));
            });
            boolean silent = old.size() == 1 && random.nextBoolean();
            provinceOf.put(goal, silent ? old.iterator().next() : pick(new ArrayList<>(provinces.keySet())));
            above.put(goal, silent ? "" : provinceOf.get(goal));
        }
        for (int i = from; i < rows.size(); i++)
            rows.set(i, rows.get(i) + above.get(rows.get(i).split(",")[5]));
    }

    /// @param shares of each origin the goals that it gives something to, by whichever basis
    private record Division(Map<String, Set<String>> shares, Set<String> goals) {
        Set<String> goalsOf(String origin) {
            return shares.getOrDefault(origin, Set.of());
        }
    }

    /// One, two or three units into as many: mergers, splits, exchanges.
    private Division divide(LocalDate day, TreeMap<String, String> units, String level, String codes, String rank) {
        List<String> origins = new ArrayList<>(units.keySet());
        origins.removeAll(touched);
        Collections.shuffle(origins, random);
        if (origins.size() < 2) return null;
        origins = origins.subList(0, 1 + random.nextInt(Math.min(3, origins.size())));
        int size = Math.max(1, Math.min(3, units.size() > 20 ? 1 : 1 + random.nextInt(3)));
        Map<String, String> before = new HashMap<>();
        for (String origin : origins) before.put(origin, units.remove(origin));
        Map<String, String> goals = new TreeMap<>();
        for (int g = 0; g < size; g++) {
            String code = g < origins.size() && random.nextBoolean() ? origins.get(g) : free(units, codes);
            String name = before.containsKey(code) && random.nextBoolean() ? before.get(code) : name(rank);
            units.put(code, name);
            goals.put(code, name);
        }
        touched.addAll(goals.keySet());
        touched.addAll(origins);
        String kind = goals.size() == 1 ? "merge" : origins.size() == 1 ? "split" : "transfer";
        Map<String, Set<String>> shares = new HashMap<>();
        for (String origin : origins)
            shares.put(
                    origin,
                    divide(day, kind, origin, before.get(origin), goals, level, origin.equals(origins.getFirst())));
        return new Division(shares, goals.keySet());
    }

    private Set<String> divide(
            LocalDate day,
            String kind,
            String code,
            String name,
            Map<String, String> goals,
            String level,
            boolean all) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> bases = new ArrayList<>(BASES);
        Collections.shuffle(bases, random);
        for (String basis : bases.subList(0, 1 + random.nextInt(3))) {
            List<String> to = new ArrayList<>(goals.keySet());
            Collections.shuffle(to, random);
            if (!all) to = to.subList(0, 1 + random.nextInt(to.size()));
            reached.addAll(to);
            List<String> parts = parts(to.size());
            for (int i = 0; i < to.size(); i++)
                rows.add(String.join(
                                ",",
                                kind,
                                day.toString(),
                                "QĐ",
                                code,
                                name,
                                to.get(i),
                                goals.get(to.get(i)),
                                level,
                                parts.get(i),
                                "",
                                basis)
                        + ",");
            if (goals.size() == 1) break;
        }
        return reached;
    }

    private List<String> parts(int size) {
        if (size == 1) return List.of(random.nextBoolean() ? "" : "1");
        List<String> parts = new ArrayList<>();
        int left = 1000;
        for (int i = 1; i < size; i++) {
            int part = 1 + random.nextInt(left - (size - i));
            parts.add(new BigDecimal(part).movePointLeft(3).toPlainString());
            left -= part;
        }
        parts.add(new BigDecimal(left).movePointLeft(3).toPlainString());
        return parts;
    }

    private void rename(LocalDate day, TreeMap<String, String> units, String code, String level, String codes) {
        String before = units.remove(code);
        boolean recode = random.nextBoolean();
        String to = recode ? free(units, codes) : code;
        String after = recode && random.nextBoolean() ? before : name("Phường");
        units.put(to, after);
        touched.add(to);
        touched.add(code);
        String kind = recode ? "recode" : random.nextBoolean() ? "rename" : "status";
        rows.add(String.join(",", kind, day.toString(), "", code, before, to, after, level, "", "", "", ""));
        if (level.equals("province"))
            provinceOf.replaceAll((commune, province) -> province.equals(code) ? to : province);
        else provinceOf.put(to, provinceOf.remove(code));
    }

    private void handOver(LocalDate day, String commune, String province) {
        String name = communes.get(commune);
        String kind = random.nextBoolean() ? "transfer" : "status";
        rows.add(String.join(
                ",", kind, day.toString(), "", commune, name, commune, name, "commune", "", "", "", province));
        provinceOf.put(commune, province);
        touched.add(commune);
    }

    private Optional<String> one(TreeMap<String, String> units) {
        List<String> free = new ArrayList<>(units.keySet());
        free.removeAll(touched);
        return free.isEmpty() ? Optional.empty() : Optional.of(pick(free));
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// The lowest that nobody bears: codes are used again.
    private String free(TreeMap<String, String> units, String pattern) {
        int code = 1;
        while (units.containsKey(pattern.formatted(code)) || touched.contains(pattern.formatted(code))) code++;
        return pattern.formatted(code);
    }

    private String name(String rank) {
        return rank + " N" + ++names;
    }

    private static String exists(String code, String name, String level, String parent) {
        return String.join(",", "exists", "", "", "", "", code, name, level, "", "", "", parent);
    }
}

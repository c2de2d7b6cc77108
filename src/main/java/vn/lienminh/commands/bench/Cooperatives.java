package vn.lienminh.commands.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The cooperatives of the nation (hợp tác xã) and the communes they stood in: where a commune was divided each
/// went with one of its parts; a few moved, and some of these moves are recorded late.
final class Cooperatives {
    static final String HEADER = "organisation,kind,name_vi,name_en,area,valid_from,valid_until";
    private static final LocalDate MOVE_DAY = LocalDate.of(2025, 8, 15);

    /// In one commune from a day on; the code is read on that day.
    record Stay(LocalDate from, Commune commune) {}

    /// @param founded the first day it reports about
    /// @param closed null while it works; always a first of January
    record Cooperative(
            int number,
            String code,
            LocalDate founded,
            @Nullable LocalDate closed,
            List<Stay> stays) {
        boolean on(LocalDate day) {
            return !day.isBefore(founded) && (closed == null || day.isBefore(closed));
        }

        Stay stay(LocalDate day) {
            Stay last = stays.getFirst();
            for (Stay stay : stays) if (!stay.from().isAfter(day)) last = stay;
            return last;
        }
    }

    private final NationScale scale;
    private final Communes communes;
    private final List<Cooperative> all = new ArrayList<>();
    private final Map<Integer, Stay> lateMoves = new TreeMap<>();

    Cooperatives(NationScale scale, Communes communes) {
        this.scale = scale;
        this.communes = communes;
        Map<LocalDate, List<Commune>> alive = new TreeMap<>();
        for (int i = 0; i < scale.cooperatives(); i++) all.add(cooperative(i, alive));
        List<Commune> since = communes.on(MOVE_DAY);
        for (int i = 11; i < all.size(); i += 500)
            if (all.get(i).on(MOVE_DAY) && all.get(i).stays().getLast().from().isBefore(MOVE_DAY))
                lateMoves.put(i, new Stay(MOVE_DAY, since.get(i * 31 % since.size())));
    }

    List<Cooperative> all() {
        return all;
    }

    private Cooperative cooperative(int number, Map<LocalDate, List<Commune>> alive) {
        RandomGenerator chance = Chance.of(scale.seed(), 2, number);
        LocalDate start = scale.first().start();
        boolean young = chance.nextInt(100) < 3 && scale.months() > 2;
        LocalDate founded = young
                ? start.plusMonths(chance.nextInt(1, scale.months()))
                : LocalDate.of(chance.nextInt(1998, 2016), chance.nextInt(1, 13), 1);
        boolean closes = !young && chance.nextInt(100) < 1;
        LocalDate closed = closes ? LocalDate.of(start.getYear() + 1, 1, 1) : null;
        List<Commune> then = alive.computeIfAbsent(young ? founded : Commune.ALWAYS, communes::on);
        List<Stay> stays = new ArrayList<>();
        stays.add(new Stay(founded, then.get(chance.nextInt(then.size()))));
        follow(stays, closed, chance);
        return new Cooperative(number, "HTX%06d".formatted(number + 1), founded, closed, stays);
    }

    /// Through the mergers: a whole commune takes its cooperatives with it without a word.
    private static void follow(List<Stay> stays, @Nullable LocalDate closed, RandomGenerator chance) {
        Commune now = stays.getFirst().commune();
        for (LocalDate day = now.until(); day != null && (closed == null || day.isBefore(closed)); day = now.until()) {
            int draw = chance.nextInt(100);
            Commune next = now.heirs().getFirst().unit();
            if (now.heirs().size() > 1) {
                if (draw >= now.heirs().getFirst().hundredths())
                    next = now.heirs().get(1).unit();
                stays.add(new Stay(day, next));
            }
            now = next;
        }
    }

    /// The code of the province that it stood in on a day.
    String province(Cooperative cooperative, LocalDate day) {
        return communes.province(cooperative.stay(day).commune(), day);
    }

    /// One line for each stay.
    List<String> lines(Cooperative cooperative) {
        return lines(cooperative, cooperative.stays());
    }

    /// What becomes known after the reports that it concerns.
    List<String> lateLines() {
        List<String> lines = new ArrayList<>();
        lateMoves.forEach((number, stay) -> {
            List<Stay> stays = new ArrayList<>(all.get(number).stays());
            stays.add(stay);
            List<String> told = lines(all.get(number), stays);
            lines.addAll(told.subList(told.size() - 2, told.size()));
        });
        return lines;
    }

    private static List<String> lines(Cooperative cooperative, List<Stay> stays) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            LocalDate until = i + 1 < stays.size() ? stays.get(i + 1).from() : cooperative.closed();
            lines.add(String.join(
                    ",",
                    cooperative.code(),
                    "cooperative",
                    "Hợp tác xã số " + (cooperative.number() + 1),
                    "Cooperative No. " + (cooperative.number() + 1),
                    stay.commune().code(stay.from()) + "@" + stay.from(),
                    stay.from().toString(),
                    until == null ? "" : until.toString()));
        }
        return lines;
    }
}

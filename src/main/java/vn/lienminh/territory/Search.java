package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;

/// Finds units by what people type: without marks, either place of the tone, old names, codes, initials (`hcm`).
final class Search {
    private record Entry(Territory territory, List<String> words) {}

    private final List<Entry> entries = new ArrayList<>();

    Search(Map<TerritoryId, Unit> units) {
        for (Unit unit : units.values())
            for (Territory naming : unit.namings()) entries.add(new Entry(naming, words(naming)));
    }

    /// Every word typed begins a word of the name, or is its code or its initials.
    ///
    /// @param on only names borne that day; null: of any time
    List<Territory> find(String text, @Nullable LocalDate on) {
        List<String> typed = split(text);
        return entries.stream()
                .filter(e -> on == null || e.territory().named().contains(on))
                .filter(e -> typed.stream().allMatch(t -> e.words().stream().anyMatch(w -> w.startsWith(t))))
                .map(Entry::territory)
                .sorted(Comparator.comparing((Territory t) -> rank(t, typed))
                        .thenComparing(Territory::level)
                        .thenComparing(Territory::code)
                        .thenComparing(t -> t.named().from() == null
                                ? LocalDate.MIN
                                : t.named().from()))
                .toList();
    }

    /// An exact code first, then a name that is so, begins so, holds the words in their order; then the rest.
    private static int rank(Territory territory, List<String> typed) {
        String all = String.join(" ", typed);
        if (territory.code().equals(all)) return 0;
        if (Vietnamese.fold(territory.name()).equals(all)) return 1;
        if (Vietnamese.fold(territory.name()).startsWith(all)) return 2;
        return Vietnamese.fold(territory.fullName()).contains(all) ? 3 : 4;
    }

    private static List<String> words(Territory territory) {
        List<String> words = new ArrayList<>(split(territory.fullName()));
        List<String> name = split(territory.name());
        StringBuilder initials = new StringBuilder();
        for (String word : name) initials.append(word.charAt(0));
        words.add(initials.toString());
        words.add(territory.code());
        if (territory.rank().equalsIgnoreCase("Thành phố")) words.add("tp" + initials);
        return words;
    }

    private static List<String> split(String text) {
        return Arrays.stream(Vietnamese.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}

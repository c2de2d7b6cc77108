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
    /// @param name folded, without its rank
    /// @param fullName folded, with it
    private record Entry(Territory territory, String name, String fullName, List<String> words) {
        boolean holds(List<String> typed) {
            for (String one : typed) if (!begins(one)) return false;
            return true;
        }

        private boolean begins(String typed) {
            for (String word : words) if (word.startsWith(typed)) return true;
            return false;
        }

        /// An exact code first, then a name that is so, begins so, holds the words in their order; then the rest.
        int rank(String typed) {
            if (territory.code().equals(typed)) return 0;
            if (name.equals(typed)) return 1;
            if (name.startsWith(typed)) return 2;
            return fullName.contains(typed) ? 3 : 4;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    Search(Map<TerritoryId, Unit> units) {
        for (Unit unit : units.values()) for (Territory naming : unit.namings()) entries.add(entry(naming));
    }

    /// Every word typed begins a word of the name, or is its code or its initials.
    ///
    /// @param on only names borne that day; null: of any time
    List<Territory> find(String text, @Nullable LocalDate on) {
        List<String> typed = split(text);
        String all = String.join(" ", typed);
        record Hit(int rank, Territory territory) {}
        return entries.stream()
                .filter(e -> on == null || e.territory().named().contains(on))
                .filter(e -> e.holds(typed))
                .map(e -> new Hit(e.rank(all), e.territory()))
                .sorted(Comparator.comparing(Hit::rank)
                        .thenComparing(h -> h.territory().level())
                        .thenComparing(h -> h.territory().code())
                        .thenComparing(h -> from(h.territory())))
                .map(Hit::territory)
                .toList();
    }

    private static LocalDate from(Territory territory) {
        LocalDate from = territory.named().from();
        return from == null ? LocalDate.MIN : from;
    }

    private static Entry entry(Territory territory) {
        String name = Vietnamese.fold(territory.name());
        String fullName = Vietnamese.fold(territory.fullName());
        List<String> words = new ArrayList<>(words(fullName));
        StringBuilder initials = new StringBuilder();
        for (String word : words(name)) initials.append(word.charAt(0));
        words.add(initials.toString());
        words.add(territory.code());
        if (territory.rank().equalsIgnoreCase("Thành phố")) words.add("tp" + initials);
        return new Entry(territory, name, fullName, words);
    }

    private static List<String> split(String text) {
        return words(Vietnamese.fold(text));
    }

    private static List<String> words(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}

package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.Sheet;

/// Which cell of a form a name in somebody's workbook may mean, by its likeness to the names of the catalogue
/// in both languages. A guess is marked as one; nobody's number is taken by a guess alone.
final class CellGuesses {
    private record Candidate(Cell cell, Set<String> words) {}

    private final List<Candidate> wholes = new ArrayList<>();
    private final Map<String, List<Candidate>> parts = new HashMap<>();
    private final Map<String, Cell> named = new LinkedHashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    CellGuesses(Sheet sheet) {
        for (Language language : Language.values()) {
            CellNames words = new CellNames(sheet.catalogue(), Texts.in(language));
            for (Cell cell : sheet.form().cells()) {
                named.putIfAbsent(Vietnamese.fold(words.name(cell)), cell);
                named.putIfAbsent(Vietnamese.fold(CellNames.code(cell)), cell);
                if (language == Language.VI) names.put(cell.number(), words.name(cell));
                if (cell.whole()) wholes.add(new Candidate(cell, Likeness.words(words.name(cell))));
                else {
                    String category = words.category(cell);
                    String own = category.substring(category.indexOf(':') + 1);
                    parts.computeIfAbsent(cell.indicator(), k -> new ArrayList<>())
                            .add(new Candidate(cell, Likeness.words(own)));
                }
            }
        }
    }

    /// The cell of that very name or code.
    Optional<Cell> named(String text) {
        return Optional.ofNullable(named.get(Vietnamese.fold(text)));
    }

    /// What people choose from.
    List<String> names() {
        return names.values().stream().sorted().toList();
    }

    String name(Cell cell) {
        return names.getOrDefault(cell.number(), CellNames.code(cell));
    }

    /// For the rows of a table in their order: the parts of an indicator stand below it. No cell is guessed twice.
    Map<String, Cell> all(List<String> labels) {
        Map<String, Cell> guesses = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        Cell above = null;
        for (String label : labels) {
            Optional<Cell> guess = one(label, above).filter(c -> taken.add(c.number()));
            if (guess.isPresent()) {
                guesses.putIfAbsent(label, guess.get());
                if (guess.get().whole()) above = guess.get();
            }
        }
        return guesses;
    }

    private Optional<Cell> one(String label, @Nullable Cell above) {
        Optional<Cell> exact = named(label);
        if (exact.isPresent()) return exact;
        Set<String> words = Likeness.words(label);
        Best best = new Best();
        for (Candidate one : wholes) best.see(one.cell(), Likeness.of(words, one.words()));
        if (above != null)
            for (Candidate one : parts.getOrDefault(above.indicator(), List.of())) {
                int likeness = Likeness.of(words, one.words());
                if (likeness >= Likeness.OF_PARTS) best.see(one.cell(), likeness);
            }
        return Optional.ofNullable(best.cell);
    }

    /// The most alike; none when two cells are equally so.
    private static final class Best {
        private @Nullable Cell cell;
        private int score = Likeness.ENOUGH - 1;

        void see(Cell other, int likeness) {
            boolean same = cell != null && cell.number() == other.number();
            if (likeness == score && !same) cell = null;
            if (likeness > score) {
                score = likeness;
                cell = other;
            }
        }
    }
}

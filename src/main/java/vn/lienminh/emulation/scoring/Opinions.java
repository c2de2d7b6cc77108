package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What people said over what was computed: the latest stage holds.
final class Opinions {
    private Opinions() {}

    static Optional<Opinion> latest(List<Opinion> opinions, String unit, String criterion) {
        return opinions.stream()
                .filter(o -> o.unit().equals(unit) && o.criterion().equals(criterion))
                .max(Comparator.comparing(Opinion::stage));
    }

    static List<Opinion> upTo(List<Opinion> opinions, Stage stage) {
        return opinions.stream().filter(o -> o.stage().compareTo(stage) <= 0).toList();
    }

    /// Sheets in which points that figures decide are replaced by what was decided about them.
    static List<ScoreSheet> applied(List<ScoreSheet> sheets, List<Opinion> opinions) {
        return sheets.stream().map(s -> applied(s, opinions)).toList();
    }

    private static ScoreSheet applied(ScoreSheet sheet, List<Opinion> opinions) {
        List<Line> lines = new ArrayList<>();
        for (Line line : sheet.lines()) {
            Optional<Opinion> opinion = line.criterion().byPeople()
                    ? Optional.empty()
                    : latest(opinions, sheet.unit(), line.criterion().code());
            lines.add(opinion.map(o -> decided(line, o, sheet.set().decimals())).orElse(line));
        }
        return new ScoreSheet(sheet.unit(), sheet.set(), lines);
    }

    private static Line decided(Line line, Opinion opinion, int decimals) {
        BigDecimal points = Fraction.of(opinion.value()).rounded(decimals);
        return new Line(line.criterion(), Line.State.SCORED, points, new Working.Decided(line.points(), opinion));
    }
}

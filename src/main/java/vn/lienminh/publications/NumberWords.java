package vn.lienminh.publications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Large numbers said roughly, and never more than is true: 20.250 is "trên 20 nghìn", 19.960 "gần 20 nghìn".
class NumberWords {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal FROM = BigDecimal.valueOf(10_000);
    /// From this part of the next step on one says "gần".
    private static final BigDecimal NEARLY = new BigDecimal("0.95");

    private final Texts texts;

    NumberWords(Texts texts) {
        this.texts = texts;
    }

    /// What is said, and the number that the words name.
    record Rough(String text, BigDecimal named, Direction direction) {
        /// Whether the words are true of the exact number.
        boolean holds(BigDecimal exact) {
            return switch (direction) {
                case EXACT -> exact.compareTo(named) == 0;
                case ABOVE -> exact.compareTo(named) > 0;
                case BELOW -> exact.compareTo(named) < 0;
            };
        }
    }

    enum Direction {
        EXACT,
        ABOVE,
        BELOW
    }

    /// Empty for numbers under ten thousand and for what is not exact or a lower bound: these are printed as they
    /// are.
    Optional<Rough> rough(Amount amount) {
        BigDecimal number = amount.number();
        if (number == null || number.compareTo(FROM) < 0) return Optional.empty();
        return switch (amount) {
            case Amount.Exactly(BigDecimal exact) -> Optional.of(rough(exact));
            case Amount.MoreThan(BigDecimal low)
            when exactStep(low) -> Optional.of(new Rough(above(low), low, Direction.ABOVE));
            default -> Optional.empty();
        };
    }

    private static BigDecimal step(BigDecimal number) {
        return number.compareTo(MILLION) >= 0 ? BigDecimal.valueOf(100_000) : THOUSAND;
    }

    private static boolean exactStep(BigDecimal number) {
        return number.remainder(step(number)).signum() == 0;
    }

    private Rough rough(BigDecimal exact) {
        BigDecimal step = step(exact);
        BigDecimal floor = exact.divide(step, 0, RoundingMode.DOWN).multiply(step);
        BigDecimal rest = exact.subtract(floor);
        if (rest.signum() == 0) return new Rough(scaled(floor), floor, Direction.EXACT);
        if (rest.compareTo(step.multiply(NEARLY)) >= 0) {
            BigDecimal next = floor.add(step);
            return new Rough(texts.get("publications.nearly", "n", scaled(next)), next, Direction.BELOW);
        }
        return new Rough(above(floor), floor, Direction.ABOVE);
    }

    private String above(BigDecimal number) {
        return texts.get("kernel.amount.more-than", "n", scaled(number));
    }

    private String scaled(BigDecimal number) {
        boolean millions = number.compareTo(MILLION) >= 0;
        BigDecimal scaled = number.divide(millions ? MILLION : THOUSAND, 1, RoundingMode.HALF_UP);
        return texts.get(millions ? "publications.million" : "publications.thousand", "n", Vietnamese.number(scaled));
    }

    /// `Hải Dương và Vĩnh Phúc`; three and more with commas before the last.
    String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        String head = String.join(", ", names.subList(0, names.size() - 1));
        return texts.get("publications.and", "head", head, "last", names.getLast());
    }
}

package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.lienminh.emulation.scoring.Formula.*;

/// Formulas as files write them: a word in the column `formula`, and `name=value;name=value` in the column `params`.
/// Numbers have a decimal point. Bands are written `1>1|0.9>0.8`: from 100% all points, from 90% four fifths.
final class FormulaText {
    private static final String NOT_ASSIGNED = "not_assigned";
    private static final BigDecimal CAP = new BigDecimal("1");

    /// Why a formula could not be read: the parameter and what it says, or the word itself.
    static final class Unreadable extends Exception {
        final String found;

        Unreadable(String found) {
            this.found = found;
        }
    }

    private final Map<String, String> params = new LinkedHashMap<>();

    private FormulaText(String text) throws Unreadable {
        for (String part : text.split(";")) {
            if (part.isBlank()) continue;
            int equals = part.indexOf('=');
            if (equals < 1
                    || params.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) throw new Unreadable(part.strip());
        }
    }

    /// @param max the criterion's points: the bound of a bonus or penalty that names none
    static Formula read(String word, String params, BigDecimal max) throws Unreadable {
        FormulaText text = new FormulaText(params);
        text.params.remove(NOT_ASSIGNED);
        Formula formula = text.formula(word, max);
        if (!text.params.isEmpty())
            throw new Unreadable(text.params.keySet().iterator().next());
        return formula;
    }

    static Set<Integer> notAssigned(String params) throws Unreadable {
        Set<Integer> years = new TreeSet<>();
        String listed = new FormulaText(params).params.getOrDefault(NOT_ASSIGNED, "");
        for (String year : listed.split("\\|")) {
            if (year.isBlank()) continue;
            if (!year.strip().matches("\\d{4}")) throw new Unreadable(NOT_ASSIGNED + "=" + year);
            years.add(Integer.valueOf(year.strip()));
        }
        return years;
    }

    private Formula formula(String word, BigDecimal max) throws Unreadable {
        return switch (word) {
            case "sum" -> new Sum();
            case "proportional" ->
                new Proportional(number("cap", CAP, 0), choice("without_target", WithoutTarget.NOT_ASSIGNED));
            case "bands" -> new Bands(bands(need("bands")));
            case "stepped" -> new Stepped(above("step"), number("plus", BigDecimal.ONE, 0), number("cap", max, 0));
            case "leader" -> new LeaderByExcess(choice("excess", Excess.PERCENT));
            case "growth" -> new Growth(number("cap", CAP, 0));
            case "lower_is_better" -> new LowerIsBetter(number("cap", CAP, 0));
            case "place" -> new ByPlace(above("step"));
            case "per_occurrence" -> new PerOccurrence(number("points", null, null), choice("of", Occurrence.COUNT));
            case "lateness" -> new Lateness(atMostZero("each"), atMostZero("day"));
            case "met" -> new Met();
            case "expert" -> new Expert();
            case "bonus" -> new Bonus(number("cap", max, 0));
            case "penalty" -> new Penalty(atMostZero("floor", max));
            default -> throw new Unreadable(word);
        };
    }

    private String need(String name) throws Unreadable {
        String value = params.remove(name);
        if (value == null || value.isEmpty()) throw new Unreadable(name);
        return value;
    }

    private BigDecimal number(
            String name,
            @org.jspecify.annotations.Nullable BigDecimal otherwise,
            @org.jspecify.annotations.Nullable Integer least)
            throws Unreadable {
        if (otherwise != null && !params.containsKey(name)) return otherwise;
        String value = need(name);
        Optional<BigDecimal> read = decimal(value);
        if (read.isEmpty() || least != null && read.get().compareTo(BigDecimal.valueOf(least)) < 0)
            throw new Unreadable(name + "=" + value);
        return read.get();
    }

    private BigDecimal above(String name) throws Unreadable {
        BigDecimal value = number(name, null, 0);
        if (value.signum() == 0) throw new Unreadable(name + "=0");
        return value;
    }

    private BigDecimal atMostZero(String name) throws Unreadable {
        return atMostZero(name, BigDecimal.ZERO);
    }

    private BigDecimal atMostZero(String name, BigDecimal otherwise) throws Unreadable {
        BigDecimal value = number(name, otherwise, null);
        if (value.signum() > 0) throw new Unreadable(name + "=" + value.toPlainString());
        return value;
    }

    /// Small enough that nothing grows without bound from a file.
    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <E extends Enum<E>> E choice(String name, E otherwise) throws Unreadable {
        String value = params.remove(name);
        if (value == null) return otherwise;
        for (Enum<?> one : otherwise.getDeclaringClass().getEnumConstants())
            if (word(one).equals(value)) return (E) one;
        throw new Unreadable(name + "=" + value);
    }

    /// Highest first, shares falling with them.
    private static List<Band> bands(String text) throws Unreadable {
        List<Band> bands = new ArrayList<>();
        for (String part : text.split("\\|")) {
            String[] two = part.split(">");
            Optional<BigDecimal> from = two.length == 2 ? decimal(two[0].strip()) : Optional.empty();
            Optional<BigDecimal> share = two.length == 2 ? decimal(two[1].strip()) : Optional.empty();
            if (from.isEmpty()
                    || share.isEmpty()
                    || share.get().signum() < 0
                    || share.get().compareTo(BigDecimal.ONE) > 0) throw new Unreadable("bands=" + part);
            Band last = bands.isEmpty() ? null : bands.getLast();
            if (last != null
                    && (from.get().compareTo(last.from()) >= 0 || share.get().compareTo(last.share()) > 0))
                throw new Unreadable("bands=" + part);
            bands.add(new Band(from.get(), share.get()));
        }
        return List.copyOf(bands);
    }

    static String word(Formula formula) {
        return switch (formula) {
            case Sum _ -> "sum";
            case Proportional _ -> "proportional";
            case Bands _ -> "bands";
            case Stepped _ -> "stepped";
            case LeaderByExcess _ -> "leader";
            case Growth _ -> "growth";
            case LowerIsBetter _ -> "lower_is_better";
            case ByPlace _ -> "place";
            case PerOccurrence _ -> "per_occurrence";
            case Lateness _ -> "lateness";
            case Met _ -> "met";
            case Expert _ -> "expert";
            case Bonus _ -> "bonus";
            case Penalty _ -> "penalty";
        };
    }

    /// The column `params`, as {@link #read} and {@link #notAssigned} take it.
    static String params(Formula formula, Set<Integer> notAssigned) {
        List<String> parts = new ArrayList<>();
        switch (formula) {
            case Sum _, Met _, Expert _ -> {}
            case Proportional(BigDecimal cap, WithoutTarget without) -> {
                parts.add(of("cap", cap));
                if (without != WithoutTarget.NOT_ASSIGNED) parts.add("without_target=" + word(without));
            }
            case Bands(List<Band> bands) ->
                parts.add("bands=" + joined(bands, b -> plain(b.from()) + ">" + plain(b.share())));
            case Stepped(BigDecimal step, BigDecimal plus, BigDecimal cap) -> {
                parts.add(of("step", step));
                parts.add(of("plus", plus));
                parts.add(of("cap", cap));
            }
            case LeaderByExcess(Excess by) -> parts.add("excess=" + word(by));
            case Growth(BigDecimal cap) -> parts.add(of("cap", cap));
            case LowerIsBetter(BigDecimal cap) -> parts.add(of("cap", cap));
            case ByPlace(BigDecimal step) -> parts.add(of("step", step));
            case PerOccurrence(BigDecimal points, Occurrence of) -> {
                parts.add(of("points", points));
                parts.add("of=" + word(of));
            }
            case Lateness(BigDecimal each, BigDecimal day) -> {
                parts.add(of("each", each));
                parts.add(of("day", day));
            }
            case Bonus(BigDecimal cap) -> parts.add(of("cap", cap));
            case Penalty(BigDecimal floor) -> parts.add(of("floor", floor));
        }
        if (!notAssigned.isEmpty()) parts.add(NOT_ASSIGNED + "=" + joined(notAssigned, String::valueOf));
        return String.join(";", parts);
    }

    private static String of(String name, BigDecimal number) {
        return name + "=" + plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static <T> String joined(Iterable<T> all, Function<T, String> text) {
        List<String> parts = new ArrayList<>();
        for (T one : all) parts.add(text.apply(one));
        return String.join("|", parts);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

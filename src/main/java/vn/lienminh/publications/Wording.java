package vn.lienminh.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.planning.Progress;

/// How a figure is said: chooses tăng or giảm, orders a list, rounds without saying more than is true, and claims
/// what the proof then checks. Nothing is said of a figure that is not there.
class Wording {
    private final Facts facts;
    private final Proof proof;
    private final Texts texts;
    private final NumberWords words;

    Wording(Facts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        this.proof = new Proof(facts);
        this.words = new NumberWords(texts);
    }

    Optional<Sentence.Bound> bound(SentencePattern.Token token) {
        if (facts.catalogue().find(token.name()).isEmpty())
            throw new IllegalArgumentException("no indicator for " + token.written());
        String[] form = token.form().split(" ", 2);
        return switch (form[0]) {
            case "" -> value(token);
            case "change" -> change(token);
            case "parts" -> numerator(token);
            case "top" -> top(token, Integer.parseInt(form[1]));
            case "rest" -> rest(token);
            case "where" -> where(token);
            case "round" -> round(token);
            case "coverage" -> coverage(token);
            case "target%" -> reached(token);
            case "next" -> aim(token);
            case "registrants" -> registrants(token);
            default -> throw new IllegalArgumentException("no wording " + token.written());
        };
    }

    private Optional<Sentence.Bound> value(SentencePattern.Token token) {
        return figure(token)
                .map(f -> bound(
                        token, f, inProse(facts.amounts().figure(f)), f.value().number(), proof.value(f)));
    }

    private Optional<Sentence.Bound> numerator(SentencePattern.Token token) {
        return figure(token)
                .filter(f -> f.numerator().present())
                .map(f -> bound(token, f, number(f.numerator()), f.numerator().number(), proof.value(f)));
    }

    /// Only when every unit that has a figure now had one before; a change over some of them would be read as all.
    private Optional<Sentence.Bound> change(SentencePattern.Token token) {
        Optional<Figure> figure = figure(token);
        if (figure.isEmpty()) return Optional.empty();
        Indicator indicator = facts.catalogue().get(token.name());
        Figure.Comparison comparison = figure.get().comparison();
        BigDecimal change = indicator.derived()
                ? figure.get().value().number()
                : comparison == null || !comparison.full() ? null : comparison.change();
        if (change == null) return Optional.empty();
        String key = change.signum() > 0
                ? "publications.up"
                : change.signum() < 0 ? "publications.down" : "publications.same";
        String text = texts.get(key, "n", Vietnamese.number(change.abs()));
        Assertion assertion = indicator.derived() ? proof.value(figure.get()) : proof.change(figure.get());
        return Optional.of(bound(token, figure.get(), text, change, assertion));
    }

    /// Members from the largest down; equal ones in the party's order.
    private List<Map.Entry<String, BigDecimal>> ranked(String code) {
        List<Map.Entry<String, BigDecimal>> ranked = new ArrayList<>();
        facts.byMember(code).forEach((name, amount) -> {
            if (amount instanceof Amount.Exactly(BigDecimal value)) ranked.add(Map.entry(name, value));
        });
        ranked.sort(Map.Entry.<String, BigDecimal>comparingByValue().reversed());
        return ranked;
    }

    private int named(String code, int most) {
        return (int) ranked(code).stream()
                .limit(most)
                .filter(e -> e.getValue().signum() > 0)
                .count();
    }

    private Optional<Sentence.Bound> top(SentencePattern.Token token, int most) {
        List<Map.Entry<String, BigDecimal>> top = ranked(token.name()).subList(0, named(token.name(), most));
        if (top.size() < 2) return Optional.empty();
        List<String> names = top.stream()
                .map(e -> e.getKey() + " " + Vietnamese.number(e.getValue()))
                .toList();
        return figure(token).map(f -> bound(token, f, String.join(", ", names), null, proof.parts(f, top)));
    }

    /// What the members that the list of five does not name have together.
    private Optional<Sentence.Bound> rest(SentencePattern.Token token) {
        List<Map.Entry<String, BigDecimal>> ranked = ranked(token.name());
        int named = named(token.name(), 5);
        List<Map.Entry<String, BigDecimal>> rest = ranked.subList(named, ranked.size());
        BigDecimal sum = rest.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rest.isEmpty() || named < 2) return Optional.empty();
        String text = texts.get("publications.rest", "count", "" + rest.size(), "n", Vietnamese.number(sum));
        return figure(token).map(f -> bound(token, f, text, sum, proof.rest(f, ranked.subList(0, named), sum)));
    }

    private Optional<Sentence.Bound> where(SentencePattern.Token token) {
        List<Map.Entry<String, BigDecimal>> having = new ArrayList<>();
        facts.byMember(token.name()).forEach((name, amount) -> {
            if (amount instanceof Amount.Exactly(BigDecimal value) && value.signum() > 0)
                having.add(Map.entry(name, value));
        });
        if (having.isEmpty() || having.size() > 4) return Optional.empty();
        having.sort(Comparator.comparing(e -> Vietnamese.fold(e.getKey())));
        String text = words.list(having.stream().map(Map.Entry::getKey).toList());
        return figure(token).map(f -> bound(token, f, text, null, proof.parts(f, having)));
    }

    private Optional<Sentence.Bound> round(SentencePattern.Token token) {
        return figure(token)
                .map(f -> words.rough(f.value())
                        .map(rough -> bound(token, f, rough.text(), f.value().number(), proof.rounding(f, rough)))
                        .orElseGet(() -> bound(
                                token,
                                f,
                                inProse(facts.amounts().figure(f)),
                                f.value().number(),
                                proof.value(f))));
    }

    private Optional<Sentence.Bound> coverage(SentencePattern.Token token) {
        return figure(token).map(f -> bound(token, f, f.coverage().toString(), null, proof.count(f)));
    }

    private Optional<Sentence.Bound> reached(SentencePattern.Token token) {
        Progress progress = facts.reached().get(token.name());
        BigDecimal percent = progress == null ? null : progress.percent();
        if (progress == null || percent == null || progress.target().bySome()) return Optional.empty();
        String text = inProse(Vietnamese.number(percent, 1) + "%");
        return figure(token).map(f -> bound(token, f, text, percent, proof.reached(progress)));
    }

    private Optional<Sentence.Bound> aim(SentencePattern.Token token) {
        return aimed(token)
                .map(p -> bound(
                        token,
                        p,
                        inProse(facts.amounts().amount(token.name(), p.target().amount())),
                        p.target().amount().number()));
    }

    /// Said only when some registered and some did not.
    private Optional<Sentence.Bound> registrants(SentencePattern.Token token) {
        return aimed(token).filter(p -> p.target().bySome()).map(p -> {
            int count = p.target().registered().size();
            return bound(token, p, texts.get("publications.registrants", "n", "" + count), BigDecimal.valueOf(count));
        });
    }

    private Optional<Progress> aimed(SentencePattern.Token token) {
        return Optional.ofNullable(facts.aims().get(token.name()))
                .filter(p -> p.target().amount().present());
    }

    private Optional<Figure> figure(SentencePattern.Token token) {
        return facts.figure(token.name());
    }

    private Sentence.Bound bound(
            SentencePattern.Token token, Figure figure, String text, @Nullable BigDecimal value, Assertion assertion) {
        return new Sentence.Bound(
                token.written(), token.name(), figure.period(), text, value, assertion, figure.sources());
    }

    private Sentence.Bound bound(
            SentencePattern.Token token, Progress progress, String text, @Nullable BigDecimal value) {
        Period year = Period.year(progress.target().year());
        return new Sentence.Bound(token.written(), token.name(), year, text, value, proof.aim(progress), Map.of());
    }

    private String number(Amount amount) {
        BigDecimal number = amount.number();
        return number == null ? "" : Vietnamese.number(number);
    }

    /// In prose a per cent without a fraction has none.
    private static String inProse(String text) {
        return text.replace(",0%", "%");
    }
}

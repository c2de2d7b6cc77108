package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;

/// Fills a pattern: figures by their wording, names of the party, and nothing where a figure is missing.
class SentenceWriter {
    private static final Pattern LEADING = Pattern.compile("^[\\s;,.]+");
    private static final Pattern DIGITS = Pattern.compile("\\d");
    /// Numbers that are no figures: years, dates, the numbers of laws and resolutions.
    private static final Pattern NOT_FIGURES = Pattern.compile(
            "\\d{1,2}/\\d{1,2}(/\\d{4})?|(năm|Luật[^,.;]{0,30}|Đại hội|Nghị quyết số|Nghị định số|Quyết định số) ?\\d+\\S*|\\b(19|20)\\d\\d\\b");

    private final Wording wording;
    private final Map<String, String> names;

    SentenceWriter(Facts facts, Texts texts) {
        this.wording = new Wording(facts, texts);
        this.names = names(facts, texts);
    }

    private static Map<String, String> names(Facts facts, Texts texts) {
        NumberWords words = new NumberWords(texts);
        int year = facts.period().year();
        List<String> heads = facts.heads().stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().name(Language.VI).replace("Hợp tác xã", "HTX"))
                .toList();
        String kind = switch (facts.party()) {
            case Party.Cluster ignored -> texts.get("publications.kind.cluster");
            case Party.National ignored -> texts.get("publications.kind.national");
            case Party.Province ignored -> texts.get("publications.kind.province");
            case Party.Commune ignored -> texts.get("publications.kind.commune");
            case Party.Organisation ignored -> texts.get("publications.kind.province");
        };
        int members = facts.scope().members().size();
        return Map.of(
                "year",
                "" + year,
                "next",
                "" + (year + 1),
                "previous",
                "" + (year - 1),
                "party",
                facts.scope().name(),
                "party:kind",
                kind,
                "members:count",
                members < 2 ? "" : "" + members,
                "members:names",
                String.join(", ", facts.divisions().stream().map(d -> d.name()).toList()),
                "heads:names",
                words.list(heads),
                "heads:roles",
                heads.isEmpty() ? "" : texts.get(heads.size() > 1 ? "publications.co-heads" : "publications.head"));
    }

    /// Words of a heading, which name the year and the party and hold no figures.
    String heading(String title) {
        return Texts.fill(title, names);
    }

    /// Empty when a figure outside brackets is missing, or when every figure in brackets is.
    Optional<Sentence> write(SentencePattern pattern) {
        Filled filled = fill(pattern.nodes());
        if (!filled.complete || (filled.asked && !filled.found)) return Optional.empty();
        List<Sentence.Piece> pieces = tidy(filled.pieces);
        if (pieces.isEmpty()) return Optional.empty();
        boolean clash = pieces.stream()
                .anyMatch(p -> p instanceof Sentence.Bound b && !b.assertion().holds());
        boolean bound = pieces.stream().anyMatch(Sentence.Bound.class::isInstance);
        return Optional.of(new Sentence(
                pieces, clash ? Sentence.Light.CLASH : bound ? Sentence.Light.PROVED : Sentence.Light.FREE));
    }

    /// A paragraph that somebody wrote: digits in it are typed by hand unless they are years, dates or numbers of
    /// laws.
    static Sentence prose(String paragraph) {
        boolean digits =
                DIGITS.matcher(NOT_FIGURES.matcher(paragraph).replaceAll("")).find();
        return new Sentence(List.of(new Sentence.Words(paragraph)), digits ? Sentence.Light.HAND : Sentence.Light.FREE);
    }

    private static final class Filled {
        final List<Sentence.Piece> pieces = new ArrayList<>();
        boolean complete = true;
        boolean asked;
        boolean found;
    }

    private Filled fill(List<SentencePattern.Node> nodes) {
        Filled filled = new Filled();
        for (SentencePattern.Node node : nodes) {
            switch (node) {
                case SentencePattern.Words(String text) -> filled.pieces.add(new Sentence.Words(text));
                case SentencePattern.Token token -> token(token, filled);
                case SentencePattern.Optional(List<SentencePattern.Node> inner) -> optional(fill(inner), filled);
            }
        }
        return filled;
    }

    private static void optional(Filled inner, Filled filled) {
        filled.asked |= inner.asked;
        if (!inner.complete) return;
        filled.found |= inner.found;
        filled.pieces.addAll(inner.pieces);
    }

    private void token(SentencePattern.Token token, Filled filled) {
        String name = names.get(token.name() + (token.form().isEmpty() ? "" : ":" + token.form()));
        if (name != null) {
            filled.complete &= !name.isEmpty();
            filled.pieces.add(new Sentence.Words(name));
            return;
        }
        filled.asked = true;
        Optional<Sentence.Bound> bound = wording.bound(token);
        filled.complete &= bound.isPresent();
        filled.found |= bound.isPresent();
        bound.ifPresent(filled.pieces::add);
    }

    /// What a left-out beginning leaves behind: a leading comma, a small letter.
    private static List<Sentence.Piece> tidy(List<Sentence.Piece> pieces) {
        List<Sentence.Piece> tidy = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Sentence.Piece piece : pieces) {
            if (piece instanceof Sentence.Words(String text)) {
                words.append(text);
            } else {
                flush(words, tidy);
                tidy.add(piece);
            }
        }
        flush(words, tidy);
        return tidy;
    }

    private static void flush(StringBuilder words, List<Sentence.Piece> tidy) {
        String text = words.toString();
        words.setLength(0);
        if (tidy.isEmpty()) text = capital(LEADING.matcher(text).replaceFirst(""));
        if (!text.isEmpty()) tidy.add(new Sentence.Words(text));
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : Vietnamese.tidy(text.substring(0, 1)).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}

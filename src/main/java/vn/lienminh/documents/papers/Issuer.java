package vn.lienminh.documents.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// Who issues a paper (cơ quan ban hành): an alliance, or a cluster, which has no seal and no legal personality, so
/// that its head alliance signs on its behalf with its own seal. Papers are Vietnamese whatever the reader speaks.
///
/// @param name of the alliance or of the cluster
/// @param heads of a cluster on the day of the paper; the names of their alliances, none for an alliance
/// @param place where it is issued; null for the capital
public record Issuer(
        boolean cluster,
        String name,
        List<String> heads,
        @Nullable String place) {
    private static final Texts TEXTS = Texts.in(Language.VI);
    private static final String CLUSTER = "cụm thi đua ";

    public Issuer {
        heads = List.copyOf(heads);
    }

    public static Issuer cluster(String name, List<String> heads, @Nullable String place) {
        return new Issuer(true, name, heads, place);
    }

    public static Issuer alliance(String name, @Nullable String place) {
        return new Issuer(false, name, List.of(), place);
    }

    /// Number and date are left open, to be filled in by hand.
    ///
    /// @param series kind and issuer behind the number: `BC-CTĐ`
    public Paper.Letterhead letterhead(String series, int year) {
        return letterhead(
                TEXTS.get("documents.paper.number.open", "series", series),
                TEXTS.get("documents.paper.place.open", "place", seat(), "year", "" + year));
    }

    /// @param number in the series; null when the paper has none yet
    public Paper.Letterhead letterhead(String series, @Nullable String number, LocalDate day) {
        return letterhead(
                number == null
                        ? TEXTS.get("documents.paper.number.open", "series", series)
                        : TEXTS.get("documents.paper.number", "number", number, "series", series),
                TEXTS.get(
                        "documents.paper.place",
                        "place",
                        seat(),
                        "day",
                        twoDigits(day.getDayOfMonth(), 9),
                        "month",
                        twoDigits(day.getMonthValue(), 2),
                        "year",
                        "" + day.getYear()));
    }

    /// Decree 30/2020, appendix I, II.4: a nought before days under 10 and before the months 1 and 2.
    private static String twoDigits(int number, int upTo) {
        return number <= upTo ? "0" + number : "" + number;
    }

    private Paper.Letterhead letterhead(String number, String placeAndDate) {
        return new Paper.Letterhead(TEXTS.get("documents.paper.superior"), lines(), number, placeAndDate);
    }

    private List<String> lines() {
        return cluster && name.toLowerCase(Locale.ROOT).startsWith(CLUSTER)
                ? List.of(upper(CLUSTER.strip()), upper(name.substring(CLUSTER.length())))
                : List.of(upper(name));
    }

    private String seat() {
        return place == null ? TEXTS.get("documents.paper.capital") : place;
    }

    /// @param signer the name under the signature; empty until somebody signs
    public Paper.Signature signature(String signer) {
        if (heads.isEmpty()) return new Paper.Signature(List.of(TEXTS.get("documents.paper.chair")), signer);
        List<String> capacity = new ArrayList<>();
        capacity.add(TEXTS.get("documents.paper.on-behalf"));
        capacity.add(TEXTS.get(heads.size() > 1 ? "documents.paper.co-heads" : "documents.paper.head"));
        for (String head : heads)
            capacity.add(upper(TEXTS.get("documents.paper.chair-of", "name", head.replace("Hợp tác xã", "HTX"))));
        return new Paper.Signature(capacity, signer);
    }

    /// Of "Nơi nhận".
    public List<String> recipients() {
        return List.of(TEXTS.get(cluster ? "documents.paper.recipients.cluster" : "documents.paper.recipients")
                .split("\\|"));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

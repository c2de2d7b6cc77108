package vn.lienminh.emulation.awards.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Law;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Territories;

/// What the papers of one cluster share: letterhead, signature, legal grounds; in Vietnamese, as all such papers.
@Component
class PaperWords {
    private final Texts texts = Texts.in(Language.VI);
    private final Clusters clusters;
    private final Territories territories;
    private final AwardCatalogue catalogue;

    PaperWords(Clusters clusters, Territories territories, AwardCatalogue catalogue) {
        this.clusters = clusters;
        this.territories = territories;
        this.catalogue = catalogue;
    }

    String t(String key, String... pairs) {
        return texts.get("awards.print." + key, pairs);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static Paper.Paragraph words(String text) {
        return new Paper.Paragraph(List.of(new Paper.Words(text)));
    }

    List<Organisation> members(String cluster, int year) {
        return clusters.members(cluster, LocalDate.of(year, 12, 31), null);
    }

    private List<Head> heads(String cluster, int year) {
        return clusters.heads(cluster, LocalDate.of(year, 12, 31), null).stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .toList();
    }

    String clusterName(String cluster) {
        return clusters.find(cluster).map(c -> c.shortName()).orElse(cluster);
    }

    Paper.Letterhead ofCluster(String cluster, int year, Optional<LocalDate> day) {
        String place = heads(cluster, year).stream()
                .findFirst()
                .map(h -> place(h.organisation(), year))
                .orElse(t("capital"));
        return new Paper.Letterhead(
                t("superior"),
                List.of(t("cluster"), upper(clusterName(cluster))),
                t("number.submission"),
                placeAndDay(place, day, year));
    }

    Paper.Letterhead ofAlliance(Organisation alliance, int year) {
        String name = alliance.nameVi();
        int cut = name.indexOf(" tỉnh ") >= 0 ? name.indexOf(" tỉnh ") : name.indexOf(" thành phố ");
        List<String> issuer =
                cut < 0 ? List.of(upper(name)) : List.of(upper(name.substring(0, cut)), upper(name.substring(cut + 1)));
        return new Paper.Letterhead(
                t("superior"), issuer, t("number.report"), placeAndDay(place(alliance, year), Optional.empty(), year));
    }

    Paper.Letterhead ofBody(String body, String number, LocalDate day) {
        int cut = body.indexOf(" Hợp tác xã");
        List<String> issuer =
                cut < 0 ? List.of(upper(body)) : List.of(upper(body.substring(0, cut)), upper(body.substring(cut + 1)));
        return new Paper.Letterhead(
                "",
                issuer,
                t("number", "number", number),
                t("place", "place", t("capital"), "day", Vietnamese.longDay(day)));
    }

    private String place(Organisation organisation, int year) {
        return Optional.ofNullable(organisation.area())
                .map(area -> territories.on(area, LocalDate.of(year, 12, 31)).name())
                .orElse(t("capital"));
    }

    private String placeAndDay(String place, Optional<LocalDate> day, int year) {
        return t("place", "place", place, "day", day.map(Vietnamese::longDay).orElse(t("no-day", "year", "" + year)));
    }

    Paper.Signature head(String cluster, int year) {
        List<Head> heads = heads(cluster, year);
        List<String> capacity = new ArrayList<>();
        capacity.add(t("on-behalf"));
        capacity.add(t(heads.size() > 1 ? "co-heads" : "head"));
        for (Head head : heads) capacity.add(chairOf(head.organisation()));
        return new Paper.Signature(capacity, "");
    }

    String chairOf(Organisation alliance) {
        return upper(t("chair-of", "name", alliance.nameVi().replace("Hợp tác xã", "HTX")));
    }

    /// `Căn cứ …`, in the order of rank; the last ends with a full stop.
    List<Paper.Block> grounds(LocalDate day, List<String> more) {
        List<String> lines = new ArrayList<>();
        catalogue.laws().stream()
                .filter(l -> !l.decree() && l.on(day))
                .map(Law::name)
                .forEach(lines::add);
        catalogue.decree(day).map(Law::name).ifPresent(lines::add);
        lines.addAll(more);
        List<Paper.Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            blocks.add(words(t("ground", "text", lines.get(i)) + (i + 1 < lines.size() ? ";" : ".")));
        return blocks;
    }
}

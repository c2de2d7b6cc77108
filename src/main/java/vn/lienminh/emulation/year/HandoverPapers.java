package vn.lienminh.emulation.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Issuer;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// The record of a handover as an official paper (Biên bản bàn giao nhiệm vụ Cụm trưởng).
@Component
public class HandoverPapers {
    private static final Texts TEXTS = Texts.in(Language.VI);

    private final Clusters clusters;
    private final Handovers handovers;

    HandoverPapers(Clusters clusters, Handovers handovers) {
        this.clusters = clusters;
        this.handovers = handovers;
    }

    public Paper of(Handover handover) {
        Cluster cluster = clusters.find(handover.cluster()).orElseThrow();
        List<Organisation> givers = side(handover, true);
        List<Organisation> takers = side(handover, false);
        LocalDate day = LocalDate.ofInstant(handover.draftedAt(), Vietnamese.ZONE);
        Issuer issuer = Issuer.cluster(
                cluster.name(),
                givers.stream().map(Organisation::nameVi).toList(),
                givers.isEmpty() ? null : Names.shortly(givers.getFirst(), Language.VI));
        return new Paper(
                handover.year() + "_BB_ban-giao_CTD-" + handover.cluster(),
                issuer.letterhead("BB-CTĐ", number(handover), day),
                t("kind"),
                List.of(t("subject.1"), t("subject.2", "cluster", cluster.shortName(), "year", "" + handover.year())),
                blocks(handover, cluster, givers, takers, day),
                null,
                List.of(t("recipients").split("\\|")),
                List.of(),
                t("foot", "moment", Vietnamese.moment(handover.draftedAt())));
    }

    private static @Nullable String number(Handover handover) {
        return handover.number().isEmpty() ? null : handover.number();
    }

    private List<Organisation> side(Handover handover, boolean gives) {
        Set<OrganisationId> ids = gives
                ? handovers.givers(handover.cluster(), handover.year())
                : handovers.takers(handover.cluster(), handover.year());
        LocalDate day = gives ? LocalDate.of(handover.year(), 12, 31) : LocalDate.of(handover.year() + 1, 1, 1);
        return clusters.members(handover.cluster(), day, null).stream()
                .filter(o -> ids.contains(o.id()))
                .toList();
    }

    private static List<Paper.Block> blocks(
            Handover handover, Cluster cluster, List<Organisation> givers, List<Organisation> takers, LocalDate day) {
        String year = "" + handover.year();
        String next = "" + (handover.year() + 1);
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(words(t("opening", "day", Vietnamese.longDay(day), "cluster", cluster.name(), "year", year)));
        blocks.add(new Paper.Heading(1, t("sides")));
        blocks.add(words(t("givers", "names", names(givers), "year", year)));
        blocks.add(words(t(takers.size() > 1 ? "takers.together" : "takers", "names", names(takers), "year", next)));
        blocks.add(new Paper.Heading(1, t("kept")));
        blocks.add(words(t("kept.text", "year", year)));
        blocks.add(new Paper.Heading(1, t("open")));
        if (handover.items().isEmpty()) blocks.add(words(t("open.none")));
        else blocks.add(items(handover.items()));
        blocks.add(new Paper.Heading(1, t("remarks")));
        blocks.addAll(remarks(handover, givers, takers));
        blocks.add(new Paper.Heading(1, t("rights")));
        blocks.add(words(t(
                "rights.text",
                "names",
                names(takers),
                "day",
                Vietnamese.longDay(LocalDate.of(handover.year() + 1, 1, 1)))));
        blocks.add(words(t(confirmed(handover, givers, takers) ? "copies" : "unfinished")));
        blocks.add(signatures(handover, givers, takers));
        return blocks;
    }

    private static boolean confirmed(Handover handover, List<Organisation> givers, List<Organisation> takers) {
        return givers.stream().allMatch(g -> handover.confirmed(g.id(), true))
                && takers.stream().allMatch(t -> handover.confirmed(t.id(), false));
    }

    private static Paper.Grid items(List<OpenItem> items) {
        List<Paper.Row> rows = new ArrayList<>();
        for (OpenItem item : items)
            rows.add(new Paper.Row(
                    Paper.RowKind.NORMAL,
                    List.of(
                            Paper.Cell.text("" + (rows.size() + 1)),
                            Paper.Cell.text(
                                    TEXTS.get("year.open." + item.kind().name().toLowerCase(Locale.ROOT))),
                            Paper.Cell.text(item.text()))));
        return new Paper.Grid(
                t("open.caption"),
                "",
                List.of(
                        new Paper.Column(t("column.number"), 1, false),
                        new Paper.Column(t("column.kind"), 4, false),
                        new Paper.Column(t("column.what"), 14, false)),
                rows);
    }

    private static List<Paper.Block> remarks(Handover handover, List<Organisation> givers, List<Organisation> takers) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (!handover.remarks().isEmpty()) for (String line : handover.remarks().split("\\R+")) blocks.add(words(line));
        for (Handover.Consent one : handover.consents())
            if (!one.remark().isEmpty())
                blocks.add(words(t(
                        "remark",
                        "name",
                        name(one.gives() ? givers : takers, one.organisation()),
                        "remark",
                        one.remark())));
        if (blocks.isEmpty()) blocks.add(words(t("remarks.none")));
        return blocks;
    }

    private static Paper.Grid signatures(Handover handover, List<Organisation> givers, List<Organisation> takers) {
        List<Paper.Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(givers.size(), takers.size()); i++)
            rows.add(new Paper.Row(
                    Paper.RowKind.NORMAL,
                    List.of(
                            Paper.Cell.text(i < givers.size() ? signed(handover, givers.get(i), true) : ""),
                            Paper.Cell.text(i < takers.size() ? signed(handover, takers.get(i), false) : ""))));
        return new Paper.Grid(
                t("sign.caption"),
                "",
                List.of(new Paper.Column(t("sign.giver"), 1, false), new Paper.Column(t("sign.taker"), 1, false)),
                rows);
    }

    private static String signed(Handover handover, Organisation one, boolean gives) {
        return handover.consents().stream()
                .filter(c -> c.gives() == gives && c.organisation().equals(one.id()))
                .findFirst()
                .map(c -> t("signed", "name", one.nameVi(), "moment", Vietnamese.moment(c.at())))
                .orElseGet(() -> t("unsigned", "name", one.nameVi()));
    }

    private static String name(List<Organisation> some, OrganisationId id) {
        return some.stream()
                .filter(o -> o.id().equals(id))
                .map(Organisation::nameVi)
                .findFirst()
                .orElse("");
    }

    private static String names(List<Organisation> some) {
        return some.stream().map(Organisation::nameVi).collect(Collectors.joining(", "));
    }

    private static Paper.Paragraph words(String text) {
        return new Paper.Paragraph(List.of(new Paper.Words(text)));
    }

    private static String t(String key, String... pairs) {
        return TEXTS.get("year.paper." + key, pairs);
    }
}

package vn.lienminh.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.documents.papers.Issuer;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Territories;

/// Puts a composed report into the form of an official paper: letterhead, text, signature, appendices.
@Component
class ReportPaper {
    private final Texts texts = Texts.in(Language.VI);
    private final Territories territories;
    private final Appendices appendices;

    ReportPaper(Territories territories, Appendices appendices) {
        this.territories = territories;
        this.appendices = appendices;
    }

    Paper paper(Facts facts, List<YearEndReport.Part> parts, List<YearEndReport.Proved> proof) {
        String year = "" + facts.period().year();
        String next = "" + (facts.period().year() + 1);
        Issuer issuer = issuer(facts);
        return new Paper(
                year + "_BC_tong-ket_" + fileCode(facts),
                issuer.letterhead(
                        issuer.cluster() ? "BC-CTĐ" : "BC-LMHTX", facts.period().year()),
                texts.get("publications.paper.kind"),
                subject(facts, year, next),
                blocks(facts, parts),
                issuer.signature(""),
                issuer.recipients(),
                appendices.of(facts, proof),
                texts.get(
                        "publications.paper.foot",
                        "party",
                        facts.party().toString(),
                        "period",
                        facts.period().toString()));
    }

    /// A report over fewer than all says so in its title.
    private List<String> subject(Facts facts, String year, String next) {
        List<String> lines = new ArrayList<>(List.of(
                texts.get("publications.paper.subject.1", "year", year),
                texts.get("publications.paper.subject.2", "next", next)));
        long silent =
                facts.divisions().stream().filter(Figures.Division::silent).count();
        int all = facts.divisions().size();
        if (silent > 0)
            lines.add(texts.get("publications.paper.subject.partial", "done", "" + (all - silent), "all", "" + all));
        return lines;
    }

    private static String fileCode(Facts facts) {
        String prefix = facts.party() instanceof Party.Cluster ? "CTD-" : "";
        String code = switch (facts.party()) {
            case Party.Cluster(String c) -> c;
            case Party.Organisation(String c) -> c;
            case Party.Province(String c, var on) -> "tinh-" + c;
            case Party.Commune(String c, var on) -> "xa-" + c;
            case Party.National() -> "ca-nuoc";
        };
        return prefix + Vietnamese.fold(code).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "-");
    }

    private Issuer issuer(Facts facts) {
        String name = facts.scope().name();
        if (!(facts.party() instanceof Party.Cluster)) return Issuer.alliance(name, place(facts));
        List<String> heads = facts.heads().stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().name(Language.VI))
                .toList();
        return Issuer.cluster(name, heads, place(facts));
    }

    /// The seat of who leads; of a province itself.
    private @Nullable String place(Facts facts) {
        Optional<Organisation> seat = facts.heads().stream()
                .map(Head::organisation)
                .findFirst()
                .or(() -> facts.scope().members().size() == 1
                        ? Optional.of(facts.scope().members().getFirst())
                        : Optional.empty());
        return seat.flatMap(o -> Optional.ofNullable(o.area()))
                .map(area -> territories.on(area, facts.period().end()).name())
                .orElse(null);
    }

    private static List<Paper.Block> blocks(Facts facts, List<YearEndReport.Part> parts) {
        List<Paper.Block> blocks = new ArrayList<>();
        for (YearEndReport.Part part : parts) {
            blocks.add(new Paper.Part(part.label(), part.title()));
            for (YearEndReport.Section section : part.sections()) {
                blocks.add(new Paper.Heading(section.level(), section.number() + " " + section.title()));
                for (Sentence sentence : section.sentences()) blocks.add(new Paper.Paragraph(runs(sentence)));
            }
        }
        return blocks;
    }

    private static List<Paper.Run> runs(Sentence sentence) {
        return sentence.pieces().stream().map(ReportPaper::run).toList();
    }

    private static Paper.Run run(Sentence.Piece piece) {
        return switch (piece) {
            case Sentence.Words(String text) -> new Paper.Words(text);
            case Sentence.Bound bound -> {
                BigDecimal value = bound.value();
                yield new Paper.Number(bound.text(), value, bound.token() + "@" + bound.period());
            }
        };
    }
}

package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// The tables behind a report: figures by member, targets and results, and the proof of every printed figure.
@Component
class Appendices {
    private final Texts texts = Texts.in(Language.VI);

    List<Paper.Appendix> of(Facts facts, List<YearEndReport.Proved> proof) {
        List<Paper.Appendix> all = new ArrayList<>();
        add(all, "publications.appendix.members", true, new MemberTable(facts, texts).grids(), facts);
        add(all, "publications.appendix.targets", true, new TargetTable(facts, texts).grids(), facts);
        add(all, "publications.appendix.proof", true, ProofTable.grids(proof, texts), facts);
        return all;
    }

    private void add(List<Paper.Appendix> all, String key, boolean landscape, List<Paper.Block> blocks, Facts facts) {
        if (blocks.isEmpty()) return;
        String year = "" + facts.period().year();
        String label = texts.get(
                "publications.appendix.label", "n", List.of("I", "II", "III").get(all.size()));
        all.add(new Paper.Appendix(
                label,
                texts.get(key, "year", year),
                texts.get("publications.appendix.note", "party", facts.scope().name(), "year", year),
                landscape,
                blocks));
    }
}

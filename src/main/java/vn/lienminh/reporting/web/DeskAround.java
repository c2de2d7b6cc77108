package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Optional;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.reporting.Effects;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Siblings;
import vn.lienminh.shell.Page;

/// What stands around a report on the desk: what it would move, whom it is like, what is still talked about.
///
/// @param accepting what would change if the revision were accepted
/// @param taking what would change if the one that counts were taken back
/// @param threads how many are open
record DeskAround(
        Sheet sheet,
        List<Effects.Effect> accepting,
        List<Effects.Effect> taking,
        Optional<Siblings.Comparison> siblings,
        int threads) {
    private static final int MOST = 12;

    List<String> moved() {
        return accepting.stream().map(Effects.Effect::what).limit(MOST).toList();
    }

    List<String> cascade() {
        return taking.stream().map(Effects.Effect::what).limit(MOST).toList();
    }

    /// `2 tổng, 1 báo cáo đã in sẽ đổi`
    String cascadeInShort(Page page) {
        long totals =
                taking.stream().filter(e -> e.kind() == Effects.Kind.TOTAL).count();
        return page.t("desk.cascade", "totals", "" + totals, "papers", "" + (taking.size() - totals));
    }

    String siblings(Page page) {
        return siblings.filter(c -> !c.lines().isEmpty())
                .map(c -> page.t(
                        "desk.siblings",
                        "n",
                        "" + (c.members() - 1),
                        "cluster",
                        c.cluster().shortName()))
                .orElse("");
    }

    String unusual(Page page) {
        List<Siblings.Line> lines = siblings.map(Siblings.Comparison::lines).orElse(List.of());
        long far = lines.stream().filter(Siblings.Line::unusual).count();
        return far == 0 ? page.t("desk.usual") : page.t("desk.unusual", "n", "" + far, "of", "" + lines.size());
    }

    List<DeskView.Sibling> compared(Page page) {
        AmountText text = new AmountText(sheet.catalogue(), page.language());
        return siblings.map(Siblings.Comparison::lines).orElse(List.of()).stream()
                .map(line -> sibling(page, text, line))
                .toList();
    }

    private static DeskView.Sibling sibling(Page page, AmountText text, Siblings.Line line) {
        Indicator of = line.indicator();
        Siblings.Other low = line.others().getFirst();
        Siblings.Other high = line.others().getLast();
        return new DeskView.Sibling(
                of.name(page.language()),
                text.amount(of, new Amount.Exactly(line.ours())),
                line.unusual(),
                text.amount(of, new Amount.Exactly(low.value())) + " "
                        + low.organisation().code(),
                text.amount(of, new Amount.Exactly(line.middle())),
                text.amount(of, new Amount.Exactly(high.value())) + " "
                        + high.organisation().code(),
                page.t(
                        "desk.rank",
                        "n",
                        "" + line.rank(),
                        "of",
                        "" + (line.others().size() + 1)));
    }
}

package vn.lienminh.planning.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Progress;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.Verdict;

/// Makes the table of what each member reached of what it registered.
class MembersPage {
    private final Page page;
    private final ClusterYear where;
    private final TargetsPage.Facts facts;
    private final List<Figures.Division> divisions;
    private final AmountText amounts;

    /// @param divisions the results of each member
    MembersPage(Page page, ClusterYear where, TargetsPage.Facts facts, List<Figures.Division> divisions) {
        this.page = page;
        this.where = where;
        this.facts = facts;
        this.divisions = divisions;
        this.amounts = new AmountText(facts.catalogue(), page.language());
    }

    MembersView view() {
        List<Organisation> members = facts.scope().members();
        List<MembersView.Row> rows = facts.catalogue().indicators().stream()
                .filter(i -> members.stream().anyMatch(m -> aim(m, i).isPresent()))
                .map(i -> new MembersView.Row(
                        i.name(page.language()),
                        i.unit().name(),
                        members.stream().map(m -> cell(m, i)).toList()))
                .toList();
        return new MembersView(
                page.t("planning.title", "year", "" + where.year()),
                status(rows),
                where.address() + "/targets",
                members.stream()
                        .map(m -> new MembersView.Member(name(m), where.address() + "/targets/" + m.code()))
                        .toList(),
                rows);
    }

    private String status(List<MembersView.Row> rows) {
        List<MembersView.Cell> owed = rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> !c.aim().isEmpty())
                .toList();
        if (owed.isEmpty()) return page.t("planning.none", "year", "" + where.year());
        long met = owed.stream().filter(c -> c.verdict() == Verdict.MET).count();
        return page.t("planning.members.status", "met", "" + met, "count", "" + owed.size());
    }

    private String name(Organisation organisation) {
        return organisation.name(page.language()).replaceFirst("^Liên minh (HTX|Hợp tác xã) (tỉnh|thành phố|TP) ", "");
    }

    private Optional<Amount> aim(Organisation member, Indicator indicator) {
        return Optional.ofNullable(
                facts.registered().getOrDefault(member.code(), Map.of()).get(indicator.code()));
    }

    private MembersView.Cell cell(Organisation member, Indicator indicator) {
        Optional<Amount> aim = aim(member, indicator);
        Amount result = divisions.stream()
                .filter(d -> d.party() instanceof Party.Organisation(String code) && code.equals(member.code()))
                .flatMap(d -> d.figure(indicator.code()).stream())
                .map(Figure::value)
                .findFirst()
                .orElse(Amount.Missing.NOT_REPORTED);
        return new MembersView.Cell(
                result.present() ? amounts.amount(indicator, result) : "",
                aim.map(a -> number(indicator, a)).orElse(""),
                aim.map(a -> verdict(Progress.verdict(result, a))).orElse(null));
    }

    /// Without its sign: the verdict stands beside it.
    private String number(Indicator indicator, Amount aim) {
        return aim instanceof Amount.Between || aim.number() == null
                ? amounts.amount(indicator, aim)
                : indicator.unit().percent()
                        ? Vietnamese.number(aim.number()) + "%"
                        : amounts.number(indicator, aim.number());
    }

    private static @Nullable Verdict verdict(Progress.Verdict verdict) {
        return switch (verdict) {
            case MET -> Verdict.MET;
            case NEARLY -> Verdict.NEARLY;
            case NOT_MET -> Verdict.MISSED;
            case UNDECIDED -> null;
        };
    }
}

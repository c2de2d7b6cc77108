package vn.lienminh.planning.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.ClusterTarget;
import vn.lienminh.planning.Progress;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Markup;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.Verdict;

/// Makes the page of a cluster's targets.
class TargetsPage {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    /// The track ends at 125%; the tick of the target stands at four fifths of it.
    private static final BigDecimal TRACK = new BigDecimal("1.25");

    /// What the page is made from.
    ///
    /// @param results of the cluster, by indicator
    /// @param progress of this year's targets
    /// @param next next year's targets against this year's results
    /// @param reached members that reached their own target, by indicator
    /// @param registered what each member registered for the year, by its code and indicator
    /// @param wanted the same for the next year
    record Facts(
            Scope scope,
            Catalogue catalogue,
            Map<String, Figure> results,
            List<Progress> progress,
            List<Progress> next,
            Map<String, Integer> reached,
            Map<String, Map<String, Amount>> registered,
            Map<String, Map<String, Amount>> wanted) {}

    private final Page page;
    private final ClusterYear where;
    private final Facts facts;
    private final AmountText amounts;

    TargetsPage(Page page, ClusterYear where, Facts facts) {
        this.page = page;
        this.where = where;
        this.facts = facts;
        this.amounts = new AmountText(facts.catalogue(), page.language());
    }

    TargetsView view() {
        List<TargetsView.Row> rows =
                facts.progress().stream().flatMap(p -> row(p).stream()).toList();
        Optional<Standing> standing = facts.progress().stream()
                .map(p -> facts.results().get(p.target().indicator()))
                .filter(Objects::nonNull)
                .map(Figure::standing)
                .filter(Objects::nonNull)
                .reduce(Standing::weaker);
        return new TargetsView(
                page.t("planning.title", "year", "" + where.year()),
                where.address() + "/targets",
                status(rows),
                standing,
                rows,
                page.t("planning.next.title", "year", "" + (where.year() + 1)),
                facts.next().stream().flatMap(p -> notice(p).stream()).toList(),
                facts.next().stream().flatMap(p -> next(p).stream()).toList(),
                page.t("planning.sheets", "year", "" + (where.year() + 1)),
                facts.scope().members().stream().map(this::sheet).toList());
    }

    private TargetsView.Sheet sheet(Organisation member) {
        String next = where.address().replaceFirst("\\d{4}$", "" + (where.year() + 1));
        int count = facts.wanted().getOrDefault(member.code(), Map.of()).size();
        return new TargetsView.Sheet(shortName(member), next + "/targets/" + member.code(), "" + count);
    }

    private String status(List<TargetsView.Row> rows) {
        if (rows.isEmpty()) return page.t("planning.none", "year", "" + where.year());
        long met = rows.stream().filter(r -> r.verdict() == Verdict.MET).count();
        return page.t("planning.status", "met", "" + met, "count", "" + rows.size());
    }

    private Optional<TargetsView.Row> row(Progress progress) {
        ClusterTarget target = progress.target();
        Optional<Indicator> indicator = facts.catalogue().find(target.indicator());
        if (indicator.isEmpty()) return Optional.empty();
        Figure figure = facts.results().get(target.indicator());
        Integer reached = facts.reached().get(target.indicator());
        BigDecimal percent = progress.percent();
        return Optional.of(new TargetsView.Row(
                indicator.get().name(page.language()),
                indicator.get().unit().name(),
                aim(indicator.get(), target),
                progress.result().present() ? amounts.amount(indicator.get(), progress.result()) : "",
                page.link(where.address() + "/figures/" + target.indicator()),
                percent == null ? "" : Vietnamese.number(percent, 1) + "%",
                percent == null ? null : bar(percent),
                percent == null ? null : Verdict.of(percent),
                lacking(indicator.get(), progress),
                target.setForParty()
                        ? ""
                        : (reached == null ? 0 : reached) + "/"
                                + target.registered().size(),
                figure == null ? "" : figure.coverage().toString(),
                target.bySome()));
    }

    /// Targets that cannot be added, such as rates, are told where every unit registered the same.
    private String aim(Indicator indicator, ClusterTarget target) {
        if (target.amount() != Amount.Missing.NOT_COMPARABLE) return aim(indicator, target.amount());
        List<Amount> own = target.registered().stream()
                .map(code -> facts.registered().getOrDefault(code, Map.of()).get(indicator.code()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return own.size() == 1
                ? page.t("planning.each", "aim", aim(indicator, own.getFirst()))
                : aim(indicator, target.amount());
    }

    /// With its sign, as it was registered.
    private String aim(Indicator indicator, Amount aim) {
        if (aim instanceof Amount.Between) return amounts.amount(indicator, aim);
        BigDecimal number = aim.number();
        String sign = switch (aim.operator()) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case LESS_THAN -> "< ";
            case ABOUT -> "≈ ";
            case EXACTLY, BETWEEN -> "";
        };
        return number == null ? amounts.amount(indicator, aim) : sign + amounts.number(indicator, number);
    }

    private String lacking(Indicator indicator, Progress progress) {
        BigDecimal aim = progress.target().amount().number();
        BigDecimal result = progress.result().number();
        if (aim == null
                || result == null
                || result.compareTo(aim) >= 0
                || indicator.unit().percent()) return "";
        return Vietnamese.number(aim.subtract(result));
    }

    private static Markup bar(BigDecimal percent) {
        BigDecimal most = FULL.multiply(TRACK);
        BigDecimal width = percent.max(BigDecimal.ZERO).min(most).divide(TRACK, 1, RoundingMode.HALF_UP);
        return new Markup("<svg class=\"hb\" aria-hidden=\"true\"><rect class=\"trk\" width=\"100%\" height=\"20\"/>"
                + "<rect class=\"b3\" width=\"72%\" height=\"20\"/><rect class=\"b1\" y=\"6\" width=\""
                + width.toPlainString()
                + "%\" height=\"8\"/><svg x=\"80%\" overflow=\"visible\"><rect class=\"tk\" x=\"-1\" y=\"1\" width=\"3\""
                + " height=\"18\"/></svg></svg>");
    }

    /// Only where the same units are compared, and only of what adds up: a rate aimed lower is another matter.
    private Optional<TargetsView.Notice> notice(Progress progress) {
        ClusterTarget target = progress.target();
        Optional<Indicator> indicator = facts.catalogue().find(target.indicator());
        if (indicator.isEmpty() || !target.bySome() || !progress.alreadyExceeded()) return Optional.empty();
        Figure whole = facts.results().get(target.indicator());
        String name = indicator.get().name(page.language());
        String aim = amounts.number(
                indicator.get(), Objects.requireNonNull(target.amount().number()));
        return Optional.of(new TargetsView.Notice(
                page.t("planning.notice.heading", "aim", aim, "name", name),
                page.t(
                        "planning.notice",
                        "count",
                        "" + target.registered().size(),
                        "aim",
                        aim,
                        "next",
                        "" + (where.year() + 1),
                        "result",
                        amounts.amount(indicator.get(), progress.result()),
                        "year",
                        "" + where.year(),
                        "whole",
                        whole == null ? "" : amounts.amount(indicator.get(), whole.value())),
                page.t("planning.notice.silent", "who", silent(target))));
    }

    private String silent(ClusterTarget target) {
        return facts.scope().members().stream()
                .filter(m -> !target.registered().contains(m.code()))
                .map(this::shortName)
                .collect(Collectors.joining(", "));
    }

    private String shortName(Organisation organisation) {
        return organisation.name(page.language()).replaceFirst("^Liên minh (HTX|Hợp tác xã) (tỉnh|thành phố|TP) ", "");
    }

    private Optional<TargetsView.Next> next(Progress progress) {
        ClusterTarget target = progress.target();
        Optional<Indicator> indicator = facts.catalogue().find(target.indicator());
        if (indicator.isEmpty()) return Optional.empty();
        return Optional.of(new TargetsView.Next(
                indicator.get().name(page.language()),
                indicator.get().unit().name(),
                aim(indicator.get(), target),
                target.setForParty() ? "" : target.registered().size() + "/" + target.owed(),
                target.bySome(),
                progress.result().present() ? amounts.amount(indicator.get(), progress.result()) : "",
                over(progress),
                note(progress)));
    }

    private String over(Progress progress) {
        ClusterTarget target = progress.target();
        if (target.bySome())
            return page.t("planning.over", "count", "" + target.registered().size());
        Figure figure = facts.results().get(target.indicator());
        boolean parts = figure != null
                && figure.numerator().present()
                && figure.denominator().present();
        return figure == null || !parts ? "" : number(figure.numerator()) + "/" + number(figure.denominator());
    }

    private static String number(Amount amount) {
        @Nullable BigDecimal number = amount.number();
        return number == null ? "" : Vietnamese.number(number);
    }

    private String note(Progress progress) {
        List<String> notes = new ArrayList<>();
        ClusterTarget target = progress.target();
        if (progress.alreadyExceeded()) notes.add(page.t("planning.below"));
        else if (target.bySome())
            notes.add(page.t("planning.few", "count", "" + target.registered().size()));
        return String.join(", ", notes);
    }
}

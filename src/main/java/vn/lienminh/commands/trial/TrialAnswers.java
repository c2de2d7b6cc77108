package vn.lienminh.commands.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.FigureTable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.ReportFigures;

/// Holds what the system answers against the model: kept totals against the reports, figures against the model, an
/// instant's answer against the one it gave then.
final class TrialAnswers {
    private static final List<String> SUMS = List.of("TH.TV", "TH.MOI", "TH.LUONG", "TH.LD", "TH.SO");

    private final TrialYear.Doors doors;
    private final TrialModel model;
    private final Function<String, TrialYear.Failed> failed;

    TrialAnswers(TrialYear.Doors doors, TrialModel model, Function<String, TrialYear.Failed> failed) {
        this.doors = doors;
        this.model = model;
        this.failed = failed;
    }

    /// @param turn which province and month are looked at by their communes, another each time
    void compare(int turn) {
        Totals.Verification verification = doors.totals().verify();
        if (!verification.differences().isEmpty())
            throw failed.apply("totals are not their reports: " + verification.differences());
        FigureTable now = table(View.NOW);
        for (int p = 0; p < TrialSteps.PERIODS.size(); p++) {
            Period period = TrialSteps.PERIODS.get(p);
            for (int i = 0; i < SUMS.size(); i++) sums(now, p, period, i);
            average(now, p, period);
        }
        communes(turn);
    }

    FigureTable table(View view) {
        List<String> codes = new ArrayList<>(SUMS);
        codes.add("TH.BQ");
        return doors.figures()
                .table(new Party.National(), TrialSteps.PERIODS, codes, view)
                .orThrow();
    }

    private void sums(FigureTable now, int p, Period period, int i) {
        String code = SUMS.get(i);
        check(code + " " + period + " of the nation", now.total(p, i), model.ofNation(period, code));
        for (String province : TrialFiles.PROVINCES)
            check(
                    code + " " + period + " of " + province,
                    now.amount(member(now, province), p, i),
                    model.ofProvince(province, period, code));
    }

    private void average(FigureTable now, int p, Period period) {
        check("TH.BQ " + period + " of the nation", now.total(p, SUMS.size()), average(TrialFiles.PROVINCES, period));
        for (String province : TrialFiles.PROVINCES)
            check(
                    "TH.BQ " + period + " of " + province,
                    now.amount(member(now, province), p, SUMS.size()),
                    average(List.of(province), period));
    }

    private Amount average(List<String> provinces, Period period) {
        List<Amount> pair = model.pair(provinces, period, "TH.LUONG", "TH.LD");
        return ReportFigures.quotient(pair.getFirst(), pair.getLast(), IndicatorKind.AVERAGE);
    }

    private int member(FigureTable table, String province) {
        for (int m = 0; m < table.members().size(); m++)
            if (table.members().get(m).code().equals(TrialFiles.alliance(province))) return m;
        throw failed.apply("no alliance of " + province);
    }

    /// One province of one month by its communes.
    private void communes(int turn) {
        String province = TrialFiles.PROVINCES.get(turn % TrialFiles.PROVINCES.size());
        Period period = TrialSteps.PERIODS.get(turn % TrialSteps.PERIODS.size());
        Map<String, Amount> found = new TreeMap<>();
        for (Figures.Division commune : doors.figures()
                .by(
                        new Party.Province(province, period.end()),
                        period,
                        List.of("TH.MOI"),
                        new Split.ByCommune(null),
                        View.NOW)
                .orThrow()) {
            Figure figure = commune.figures().getFirst();
            if (figure.value() != Amount.Missing.NOT_REPORTED
                    && commune.party() instanceof Party.Commune(String code, var on)) found.put(code, figure.value());
        }
        Map<String, Amount> expected = model.communes(province, period, "TH.MOI");
        if (!found.keySet().equals(expected.keySet()))
            throw failed.apply("communes of " + province + " " + period + ": " + found + " and not " + expected);
        found.forEach((code, value) -> check("commune " + code, value, expected.get(code)));
    }

    void same(Instant then, FigureTable answer, FigureTable again) {
        for (int m = 0; m < answer.members().size(); m++)
            for (int p = 0; p < answer.periods().size(); p++)
                for (int i = 0; i < answer.indicators().size(); i++)
                    check(
                            "as known at " + then + ": " + answer.indicators().get(i) + " "
                                    + answer.periods().get(p) + " of "
                                    + answer.members().get(m).code(),
                            again.amount(m, p, i),
                            answer.amount(m, p, i));
    }

    private void check(String of, Amount found, @Nullable Amount expected) {
        if (expected == null || !same(found, expected))
            throw failed.apply(of + " is " + found + " and not " + expected);
    }

    /// Whatever the trailing zeros.
    private static boolean same(Amount one, Amount other) {
        if (!one.present() || !other.present()) return one.equals(other);
        return one.operator() == other.operator()
                && same(one.number(), other.number())
                && same(one.upper(), other.upper());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}

package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Operands;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// What a derived indicator is computed from, for one member: its accepted figures of this and of earlier periods.
class MemberOperands implements Operands {
    private final Inquiry inquiry;
    private final Member member;
    private final Period period;
    private final LocalDate today;

    MemberOperands(Inquiry inquiry, Member member, Period period, LocalDate today) {
        this.inquiry = inquiry;
        this.member = member;
        this.period = period;
        this.today = today;
    }

    private Part part(String indicator, Period when) {
        return inquiry.indicator(indicator)
                .map(i -> inquiry.part(i, member, when))
                .orElse(Part.NONE);
    }

    @Override
    public Amount value(String indicator) {
        return part(indicator, period).value();
    }

    /// Derivations are about whole indicators.
    @Override
    public Amount value(String indicator, String dimension, String category) {
        return Amount.Missing.NOT_REPORTED;
    }

    @Override
    public Amount previous(String indicator) {
        return part(indicator, period.previous()).value();
    }

    @Override
    public Amount opening(String indicator) {
        Period before = period.length() == Period.Length.YEAR ? period.previous() : Period.year(period.year() - 1);
        return part(indicator, before).value();
    }

    @Override
    public Amount numerator(String indicator) {
        return part(indicator, period).numerator();
    }

    @Override
    public Amount denominator(String indicator) {
        return part(indicator, period).denominator();
    }

    @Override
    public Period period() {
        return period;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public @Nullable Standing standing(String indicator) {
        return part(indicator, period).standing();
    }

    @Override
    public OptionalInt scale(String indicator) {
        return OptionalInt.empty();
    }
}

package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import vn.lienminh.kernel.Period;

/// The periods of a year to choose from.
class Periods {
    private Periods() {}

    /// The year, the period that is shown, and those of which there is anything, longest and latest first; none when
    /// that is the year alone.
    static List<Choice> choices(Whose whose, Wording words, Function<Period, String> address) {
        TreeSet<Period> periods = new TreeSet<>(whose.periods());
        periods.add(Period.year(whose.where().year()));
        periods.add(whose.period());
        if (periods.size() < 2) return List.of();
        List<Choice> choices = new ArrayList<>();
        for (Period period : periods.reversed())
            choices.add(new Choice(words.period(period), address.apply(period), period.equals(whose.period())));
        return choices;
    }
}

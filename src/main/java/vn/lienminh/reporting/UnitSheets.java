package vn.lienminh.reporting;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Reach;

/// The door of many units on one form (nhập nhiều đơn vị): the sheets of all that somebody types for. What is typed
/// goes through [Entries], each unit for itself.
@Service
public class UnitSheets {
    /// So many stand on one page.
    public static final int PAGE = 60;

    private final Sheets sheets;

    UnitSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    /// @param sheets of the units of this page, by name
    /// @param units how many there are
    /// @param page from 1
    public record Found(List<Sheet> sheets, int units, int page) {
        public int pages() {
            return (units + PAGE - 1) / PAGE;
        }
    }

    /// None where nobody named types for anybody: whoever types for all of them has no list of them.
    @Transactional(readOnly = true)
    public Found open(String form, Period period, int page, Actor actor) {
        if (!(actor.reach(ReportingAct.ENTER_FIGURES, period.end()) instanceof Reach.Only(var units)))
            return new Found(List.of(), 0, 1);
        List<Sheets.Address> all = sheets.filling(form, period, units);
        int from = Math.min(Math.max(page - 1, 0) * PAGE, all.size());
        List<Sheets.Address> some = all.subList(from, Math.min(from + PAGE, all.size()));
        return new Found(sheets.read(some), all.size(), from / PAGE + 1);
    }
}

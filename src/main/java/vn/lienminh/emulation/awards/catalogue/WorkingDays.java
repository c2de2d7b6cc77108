package vn.lienminh.emulation.awards.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Table;

/// Days on which offices work (ngày làm việc): Monday to Friday without the holidays of the catalogue.
@Component
public class WorkingDays {
    private static final int MONTH_AND_DAY = 5;

    /// A holiday of every year, or of one; [from, until).
    private record Holiday(String from, String until) {
        boolean holds(LocalDate day) {
            String text = from.length() == MONTH_AND_DAY ? day.toString().substring(5) : day.toString();
            return text.compareTo(from) >= 0 && text.compareTo(until) < 0;
        }
    }

    private final List<Holiday> holidays;

    public WorkingDays(TabularFiles files) {
        this.holidays = new CatalogueFiles(files)
                .rows("holidays.csv").stream().map(WorkingDays::holiday).toList();
    }

    private static Holiday holiday(Table.Row row) {
        return new Holiday(row.get("valid_from"), row.get("valid_until"));
    }

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && holidays.stream().noneMatch(h -> h.holds(day));
    }

    /// The last of so many working days, the first being that day if one works on it.
    public LocalDate last(LocalDate first, int count) {
        LocalDate day = first;
        for (int left = count - (works(first) ? 1 : 0); left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) left--;
        }
        return day;
    }

    /// How many working days there are from one day to another, both counted.
    public int between(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last.plusDays(1)).filter(this::works).count();
    }
}

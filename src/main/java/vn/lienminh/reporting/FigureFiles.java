package vn.lienminh.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Vietnamese;

/// Knows the forms in which figures come in a file, and reads each.
@Component
class FigureFiles {
    private final RowTargets targets;
    private final Indicators indicators;
    private final Clock clock;

    FigureFiles(RowTargets targets, Indicators indicators, Clock clock) {
        this.targets = targets;
        this.indicators = indicators;
        this.clock = clock;
    }

    boolean reads(List<Table> tables) {
        return Template.reads(tables) || tables.stream().allMatch(t -> LongFile.reads(t) || WideFile.reads(t));
    }

    FileFigures read(List<Table> tables) {
        FileFigures file = new FileFigures();
        Catalogue catalogue = indicators.on(LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE));
        RowTargets.Finder finder = targets.in(file);
        TypedValue typed = new TypedValue(file, clock);
        if (Template.reads(tables)) {
            new Template(file, finder, typed).read(tables);
        } else {
            for (Table table : tables) {
                if (WideFile.reads(table)) new WideFile(file, finder, typed, catalogue).read(table);
                else new LongFile(file, finder, typed, catalogue).read(table);
            }
        }
        if (tables.stream().allMatch(t -> t.rows().isEmpty()))
            file.fault(tables.getFirst().place(), ReportingRefusal.R102_EMPTY_FILE, Map.of());
        return file;
    }
}

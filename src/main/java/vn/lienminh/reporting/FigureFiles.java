package vn.lienminh.reporting;

import java.util.List;
import java.util.Map;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.kernel.Table;

/// Knows the forms in which figures come in a file, and reads each. Made for one load.
class FigureFiles {
    private final RowTargets targets;
    private final Rulebook rules;

    FigureFiles(RowTargets targets, Rulebook rules) {
        this.targets = targets;
        this.rules = rules;
    }

    static boolean reads(List<Table> tables) {
        return Template.reads(tables) || tables.stream().allMatch(t -> readsRows(t.columns()));
    }

    static boolean readsRows(List<String> columns) {
        return LongFile.reads(columns) || WideFile.reads(columns);
    }

    FileFigures read(List<Table> tables) {
        FileFigures file = new FileFigures();
        Catalogue catalogue = rules.catalogue(rules.today());
        TypedValue typed = new TypedValue(file, rules.today());
        if (Template.reads(tables)) {
            new Template(file, targets, rules).read(tables);
        } else {
            for (Table table : tables) {
                if (WideFile.reads(table.columns())) new WideFile(file, targets, typed, catalogue).read(table);
                else new LongFile(file, targets, typed, catalogue).read(table);
            }
        }
        if (tables.stream().allMatch(t -> t.rows().isEmpty()))
            file.fault(tables.getFirst().place(), ReportingRefusal.R102_EMPTY_FILE, Map.of());
        return file;
    }
}

package vn.lienminh.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.documents.Grids;
import vn.lienminh.documents.StreamedTable;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Texts;
import vn.lienminh.publications.Proses;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.workbooks.Workbooks;

/// Loads one file of a user and says what became of it: figures, targets, clusters and the like, or prose of a
/// report.
@Component
class FileLoading {
    private static final int WARNINGS = 200;

    private final TabularFiles files;
    private final Loader loader;
    private final Reports reports;
    private final Proses proses;
    private final Workbooks workbooks;

    FileLoading(TabularFiles files, Loader loader, Reports reports, Proses proses, Workbooks workbooks) {
        this.files = files;
        this.loader = loader;
        this.reports = reports;
        this.proses = proses;
        this.workbooks = workbooks;
    }

    boolean load(Path path, Loader.Manner manner, Actor actor, Lines lines) {
        return switch (read(path, manner, actor, lines)) {
            case Outcome.Refused<Loaded>(List<Fault> faults) -> {
                lines.refuse(faults);
                lines.warn(Texts.in(lines.language())
                        .get("commands.load.refused", "file", name(path), "count", "" + faults.size()));
                yield false;
            }
            case Outcome.Done<Loaded>(Loaded loaded) -> {
                warn(loaded.warnings(), lines);
                lines.say(
                        manner.dryRun() ? "commands.load.would" : "commands.load.done",
                        "file",
                        loaded.file(),
                        "kind",
                        Texts.in(lines.language()).get(loaded.kind()),
                        "added",
                        "" + loaded.added(),
                        "changed",
                        "" + loaded.changed(),
                        "unchanged",
                        "" + loaded.unchanged(),
                        "warnings",
                        "" + loaded.warnings().size());
                yield true;
            }
        };
    }

    private Outcome<Loaded> read(Path path, Loader.Manner manner, Actor actor, Lines lines) {
        if (!Files.isRegularFile(path))
            return Outcome.refused(Fault.error(
                    Place.file(path.toString()), CommandRefusal.L107_NO_SUCH_FILE, Map.of("found", path.toString())));
        if (proses.reads(path)) return proses.load(path, actor, manner.dryRun());
        try (StreamedTable table = files.stream(path).orElse(null)) {
            if (table != null && reports.reads(table)) return figures(table, manner, actor, lines);
        }
        return read(path).then(tables -> loader.load(tables, manner, actor));
    }

    /// A form of ours that came back, or any other table.
    private Outcome<List<Table>> read(Path path) {
        try {
            boolean small = Files.size(path) <= Grids.LIMITS.file().toBytes();
            Optional<List<Table>> form =
                    small ? workbooks.tables(name(path), Files.readAllBytes(path)) : Optional.empty();
            return form.map(Outcome::done).orElseGet(() -> files.read(path));
        } catch (IOException e) {
            return files.read(path); // which says why not
        }
    }

    /// Nobody reads ten thousand lines; all of them stay with the reports.
    private static void warn(List<Fault> warnings, Lines lines) {
        warnings.stream().limit(WARNINGS).forEach(w -> lines.warn(w.text(lines.language())));
        if (warnings.size() > WARNINGS)
            lines.warn(Texts.in(lines.language())
                    .get("commands.load.warnings", "count", "" + (warnings.size() - WARNINGS)));
    }

    private Outcome<Loaded> figures(StreamedTable table, Loader.Manner manner, Actor actor, Lines lines) {
        LoadingLine progress = new LoadingLine(lines, table.file());
        try {
            return reports.load(table, manner.reason(), actor, manner.dryRun(), progress);
        } finally {
            progress.end();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}

package vn.lienminh.commands;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienminh.consolidation.View;
import vn.lienminh.emulation.scoring.Arithmetic;
import vn.lienminh.emulation.scoring.Bundle;
import vn.lienminh.emulation.scoring.BundleWriter;
import vn.lienminh.emulation.scoring.Line;
import vn.lienminh.emulation.scoring.Ranked;
import vn.lienminh.emulation.scoring.ScoreSheet;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Prints the ranking of a cluster's year, the sheet of a member, or the bundle to recompute them from.
@Command(name = "score", mixinStandardHelpOptions = true)
class ScoreVerb extends Verb {
    @Option(names = "--of", required = true, descriptionKey = "commands.score.of")
    String of = "";

    @Option(names = "--year", required = true, descriptionKey = "commands.option.year")
    int year;

    @Option(names = "--unit", descriptionKey = "commands.score.unit")
    @Nullable
    String unit;

    @Option(names = "--known", descriptionKey = "commands.option.known")
    @Nullable
    String known;

    @Option(names = "--bundle", descriptionKey = "commands.score.bundle")
    @Nullable
    Path bundle;

    @Override
    boolean readsOnly() {
        return true;
    }

    @Override
    int run(ApplicationContext context, Lines lines) {
        List<Fault> faults = new ArrayList<>();
        Optional<String> cluster = Party.parse(of)
                .flatMap(p -> p instanceof Party.Cluster(String code) ? Optional.of(code) : Optional.empty());
        if (cluster.isEmpty()) Asked.fault(faults, CommandRefusal.L101_NOT_A_PARTY, of);
        View view = new View(null, Asked.instant(known, faults));
        if (cluster.isEmpty() || !faults.isEmpty()) return lines.refuse(faults);
        return switch (context.getBean(Scoring.class).scores(cluster.get(), year, view)) {
            case Outcome.Refused<ScoreTable>(List<Fault> why) -> lines.refuse(why);
            case Outcome.Done<ScoreTable>(ScoreTable table) -> print(table, lines);
        };
    }

    private int print(ScoreTable table, Lines lines) {
        if (bundle != null) return write(table, bundle, lines);
        if (unit == null) {
            ranking(table.ranking(), lines, code -> table.member(code).name(lines.language()));
            return Lines.DONE;
        }
        Optional<Ranked> ranked = table.of(unit);
        if (ranked.isEmpty()) {
            List<Fault> faults = new ArrayList<>();
            Asked.fault(faults, CommandRefusal.L101_NOT_A_PARTY, unit);
            return lines.refuse(faults);
        }
        sheet(ranked.get().sheet(), lines);
        return Lines.DONE;
    }

    interface Names {
        String of(String unit);
    }

    static void ranking(List<Ranked> ranking, Lines lines, Names names) {
        Texts texts = Texts.in(lines.language());
        AlignedTable text = new AlignedTable(List.of(
                texts.get("emulation.scores.unit"),
                texts.get("emulation.scores.rank"),
                texts.get("emulation.scores.total"),
                texts.get("emulation.sheet.max")));
        for (Ranked one : ranking)
            text.row(List.of(
                    names.of(one.sheet().unit()),
                    one.rank() + (one.tied() ? " =" : ""),
                    points(one.sheet().total()),
                    points(one.sheet().assigned())));
        lines.raw(text.toString());
    }

    private static void sheet(ScoreSheet sheet, Lines lines) {
        Texts texts = Texts.in(lines.language());
        Arithmetic arithmetic = new Arithmetic(texts);
        for (Line line : sheet.lines())
            lines.print(line.criterion().code() + "  " + line.criterion().name() + ": "
                    + arithmetic.of(line, sheet.set().year()));
        lines.print(texts.get("emulation.sheet.total") + ": " + points(sheet.total()) + "/" + points(sheet.assigned()));
    }

    private static String points(BigDecimal points) {
        return Vietnamese.number(points, Math.max(0, points.scale()));
    }

    private static int write(ScoreTable table, Path file, Lines lines) {
        try {
            Files.writeString(file, BundleWriter.write(Bundle.of(table)));
        } catch (IOException e) {
            return lines.refuse(Fault.error(
                    Place.file(file.toString()),
                    CommandRefusal.L109_CANNOT_WRITE,
                    java.util.Map.of("found", file.toString())));
        }
        lines.say("commands.score.written", "file", file.toString());
        return Lines.DONE;
    }
}

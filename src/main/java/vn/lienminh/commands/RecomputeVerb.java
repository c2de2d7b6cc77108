package vn.lienminh.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.scoring.Bundle;
import vn.lienminh.emulation.scoring.BundleReader;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// Computes the points and ranks of a published bundle again, without a data folder and without a database.
@Command(name = "recompute", mixinStandardHelpOptions = true)
class RecomputeVerb implements Callable<Integer> {
    private static final long LARGEST = 64L << 20;

    @CommandLine.ParentCommand
    @SuppressWarnings("NullAway") // filled by picocli
    Root root;

    @CommandLine.Spec
    @SuppressWarnings("NullAway") // filled by picocli
    CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BUNDLE", descriptionKey = "commands.recompute.file")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Lines lines = new Lines(spec.commandLine().getOut(), spec.commandLine().getErr(), root.options.language());
        Optional<Bundle> read;
        try {
            read = Files.size(file) > LARGEST ? Optional.empty() : BundleReader.read(Files.readString(file));
        } catch (IOException e) {
            read = Optional.empty();
        }
        if (read.isEmpty()) return refuse(EmulationRefusal.E120_BROKEN_BUNDLE, file.toString(), lines);
        Bundle bundle = read.get();
        ScoreVerb.ranking(bundle.recomputed(), lines, unit -> name(bundle, unit));
        List<String> differences = bundle.differences();
        for (String difference : differences) refuse(EmulationRefusal.E121_NOT_THE_SAME, difference, lines);
        if (!differences.isEmpty()) return Lines.REFUSED;
        lines.say("commands.recompute.same", "count", "" + bundle.outcomes().size());
        return Lines.DONE;
    }

    private static String name(Bundle bundle, String unit) {
        Bundle.Evidence evidence = bundle.evidence().get(unit);
        return evidence == null ? unit : evidence.name();
    }

    private int refuse(EmulationRefusal why, String found, Lines lines) {
        return lines.refuse(Fault.error(Place.file(file.toString()), why, Map.of("found", found)));
    }
}

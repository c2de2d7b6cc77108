package vn.lienminh.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Place;
import vn.lienminh.publications.Publication;
import vn.lienminh.publications.Publications;

@Command(name = "report", mixinStandardHelpOptions = true)
class ReportVerb extends Verb {
    @Option(names = "--of", required = true, descriptionKey = "commands.option.of")
    String of = "";

    @Option(names = "--year", required = true, descriptionKey = "commands.option.year")
    int year;

    @Option(names = "--known", descriptionKey = "commands.option.known")
    @Nullable
    String known;

    @Option(names = "--format", required = true, descriptionKey = "commands.report.format")
    String format = "";

    @Option(names = "--out", required = true, descriptionKey = "commands.report.out")
    Path out = Path.of("");

    @Override
    int run(ApplicationContext context, Lines lines) {
        List<Fault> faults = new ArrayList<>();
        Optional<Party> party = Party.parse(of);
        if (party.isEmpty()) Asked.fault(faults, CommandRefusal.L101_NOT_A_PARTY, of);
        Optional<PaperFormat> paper = PaperFormat.parse(format);
        if (paper.isEmpty()) Asked.fault(faults, CommandRefusal.L105_UNKNOWN_FORMAT, format);
        View view = new View(null, Asked.instant(known, faults));
        if (party.isEmpty() || paper.isEmpty() || !faults.isEmpty()) return lines.refuse(faults);
        Publications publications = context.getBean(Publications.class);
        String name = String.valueOf(out.getFileName());
        return switch (publications.print(party.get(), year, view, paper.get(), name, Actor.operator())) {
            case Outcome.Refused<byte[]>(List<Fault> why) -> lines.refuse(why);
            case Outcome.Done<byte[]>(byte[] bytes) -> {
                int code = write(bytes, lines);
                earlier(publications, party.get(), lines);
                yield code;
            }
        };
    }

    private int write(byte[] bytes, Lines lines) {
        try {
            Files.write(out, bytes);
        } catch (IOException e) {
            return lines.refuse(Fault.error(
                    Place.file(out.toString()), CommandRefusal.L109_CANNOT_WRITE, Map.of("found", out.toString())));
        }
        lines.say("commands.report.done", "file", out.toString(), "bytes", "" + bytes.length);
        return Lines.DONE;
    }

    /// Reports printed before, of which a figure reads otherwise now.
    private void earlier(Publications publications, Party party, Lines lines) {
        if (known != null) return;
        var now = publications.compose(party, year, View.NOW).orThrow();
        for (Publication publication : publications.printed(party, year, now)) {
            if (!publication.stale()) continue;
            lines.say(
                    "commands.report.stale",
                    "file",
                    publication.file(),
                    "at",
                    vn.lienminh.kernel.Vietnamese.moment(publication.printedAt()),
                    "count",
                    "" + publication.changes().size());
            for (Publication.Changed change : publication.changes())
                lines.print("  " + change.indicator() + ": " + change.printed() + " → " + change.now());
        }
    }
}

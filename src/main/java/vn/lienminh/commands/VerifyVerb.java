package vn.lienminh.commands;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienminh.audit.Root;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.platform.Startup;
import vn.lienminh.platform.backup.Backups;

@Command(name = "verify", mixinStandardHelpOptions = true)
class VerifyVerb extends GroundVerb {
    private enum What {
        totals,
        history,
        backup
    }

    @Parameters(index = "0", descriptionKey = "commands.verify.what")
    What what = What.totals;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "commands.verify.file")
    @Nullable
    Path file;

    @Option(names = "--root", descriptionKey = "commands.verify.root", converter = RootWord.class)
    @Nullable
    Root known;

    @Override
    public Integer call() {
        if ((what == What.backup) != (file != null))
            throw new CommandLine.ParameterException(
                    spec.commandLine(), Texts.in(lines().language()).get("commands.verify.usage"));
        return what == What.backup ? super.call() : onProgram();
    }

    @Override
    int run(ApplicationContext context, Lines lines) {
        if (file != null) return backup(context, file, lines);
        return what == What.history
                ? HistoryText.prove(context, Optional.ofNullable(known), lines)
                : totals(context, lines);
    }

    /// `place:hash`, as the verb prints it.
    static final class RootWord implements CommandLine.ITypeConverter<Root> {
        @Override
        public Root convert(String text) {
            return Root.parse(text).orElseThrow(() -> new CommandLine.TypeConversionException(text));
        }
    }

    private static int totals(ApplicationContext context, Lines lines) {
        Totals.Verification verification = context.getBean(Totals.class).verify();
        verification.differences().forEach(d -> lines.warn(d.total() + " " + d.what()));
        lines.say(
                verification.differences().isEmpty() ? "commands.verify.equal" : "commands.verify.different",
                "totals",
                Vietnamese.number(verification.totals()),
                "reports",
                Vietnamese.number(verification.reports()),
                "seconds",
                Vietnamese.number(BigDecimal.valueOf(verification.took().toMillis(), 3), 1),
                "count",
                "" + verification.differences().size());
        return verification.differences().isEmpty() ? Lines.DONE : Lines.REFUSED;
    }

    /// Restored aside, every row is what it was, and the totals are what the reports add up to.
    private int backup(ApplicationContext ground, Path backup, Lines lines) {
        ProgressLine progress = new ProgressLine(lines);
        return switch (Backups.on(ground).aside(backup, progress, settings -> {
            progress.end();
            return Startup.work(root.application, settings).map(program -> {
                try (ConfigurableApplicationContext context = program) {
                    return Math.max(totals(context, lines), HistoryText.prove(context, Optional.empty(), lines));
                }
            });
        })) {
            case Outcome.Refused<Backups.Tried<Outcome<Integer>>>(List<Fault> faults) -> {
                progress.end();
                yield lines.refuse(faults);
            }
            case Outcome.Done<Backups.Tried<Outcome<Integer>>>(Backups.Tried<Outcome<Integer>> tried) ->
                tell(tried, progress, lines);
        };
    }

    private static int tell(Backups.Tried<Outcome<Integer>> tried, ProgressLine progress, Lines lines) {
        tried.different().forEach(lines::warn);
        lines.say(
                tried.different().isEmpty() ? "commands.verify.rows.equal" : "commands.verify.rows.different",
                "at",
                ProgressLine.moment(tried.manifest().at()),
                "tables",
                ProgressLine.number(tried.manifest().tables().size()),
                "rows",
                ProgressLine.number(tried.manifest().rows()),
                "count",
                "" + tried.different().size(),
                "files",
                ProgressLine.number(tried.manifest().files().size()),
                "seconds",
                progress.seconds());
        return switch (tried.result()) {
            case Outcome.Refused<Integer>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Integer>(Integer code) -> tried.different().isEmpty() ? code : Lines.REFUSED;
        };
    }
}

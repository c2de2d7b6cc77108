package vn.lienminh.commands;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.backup.Backups;
import vn.lienminh.platform.backup.Manifest;

@Command(name = "restore", mixinStandardHelpOptions = true)
class RestoreVerb extends GroundVerb {
    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "commands.restore.file")
    @SuppressWarnings("NullAway") // filled by picocli
    Path file;

    @Override
    int run(ApplicationContext context, Lines lines) {
        ProgressLine progress = new ProgressLine(lines);
        Outcome<Manifest> restored = Backups.on(context).restore(file, progress);
        progress.end();
        return switch (restored) {
            case Outcome.Refused<Manifest>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Manifest>(Manifest manifest) -> {
                lines.say(
                        "commands.restore.done",
                        "at",
                        ProgressLine.moment(manifest.at()),
                        "tables",
                        ProgressLine.number(manifest.tables().size()),
                        "rows",
                        ProgressLine.number(manifest.rows()),
                        "files",
                        ProgressLine.number(manifest.files().size()),
                        "bytes",
                        ProgressLine.megabytes(manifest.bytes()),
                        "seconds",
                        progress.seconds());
                yield Lines.DONE;
            }
        };
    }
}

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

@Command(name = "backup", mixinStandardHelpOptions = true)
class BackupVerb extends GroundVerb {
    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "commands.backup.file")
    @SuppressWarnings("NullAway") // filled by picocli
    Path file;

    @Override
    int run(ApplicationContext context, Lines lines) {
        ProgressLine progress = new ProgressLine(lines);
        Outcome<Backups.Made> made = Backups.on(context).make(file, version(), progress);
        progress.end();
        return switch (made) {
            case Outcome.Refused<Backups.Made>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Backups.Made>(Backups.Made(Path path, Manifest manifest, long size, String seal)) -> {
                lines.say(
                        "commands.backup.done",
                        "file",
                        path.toString(),
                        "size",
                        ProgressLine.megabytes(size),
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
                lines.say("commands.backup.moment", "at", ProgressLine.moment(manifest.at()), "seal", seal);
                yield Lines.DONE;
            }
        };
    }

    private String version() {
        String named = spec.root().version()[0];
        return named.substring(named.lastIndexOf(' ') + 1);
    }
}

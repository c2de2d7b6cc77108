package vn.lienminh.commands;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienminh.kernel.Actor;

@Command(name = "load", mixinStandardHelpOptions = true)
class LoadVerb extends Verb {
    @Parameters(arity = "1..*", descriptionKey = "commands.load.paths")
    List<Path> paths = List.of();

    @Option(names = "--reason", descriptionKey = "commands.load.reason")
    String reason = "";

    @Option(names = "--dry-run", descriptionKey = "commands.load.dry-run")
    boolean dryRun;

    @Override
    int run(ApplicationContext context, Lines lines) {
        FileLoading loading = context.getBean(FileLoading.class);
        boolean refused = false;
        for (Path path : paths)
            refused |= !loading.load(path, new Loader.Manner(reason.strip(), dryRun), Actor.operator(), lines);
        return refused ? Lines.REFUSED : Lines.DONE;
    }
}

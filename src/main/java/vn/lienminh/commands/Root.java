package vn.lienminh.commands;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Texts;
import vn.lienminh.platform.Accident;

/// The program's name and its verbs.
@Command(
        name = "lienminh",
        mixinStandardHelpOptions = true,
        version = "Liên Minh 0.1.0",
        subcommands = {
            DemoVerb.class,
            ServeVerb.class,
            LoadVerb.class,
            FiguresVerb.class,
            ExplainVerb.class,
            ChangesVerb.class,
            ReportVerb.class,
            ReturnVerb.class,
            TemplateVerb.class,
            ScoreVerb.class,
            RecomputeVerb.class,
            VerifyVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            DistributeVerb.class,
            BenchVerb.class
        })
public class Root implements Runnable {
    /// What the verbs start.
    final Class<?> application;

    @Mixin
    CommandLineOptions options = new CommandLineOptions();

    @CommandLine.Spec
    @SuppressWarnings("NullAway") // filled by picocli
    CommandLine.Model.CommandSpec spec;

    Root(Class<?> application) {
        this.application = application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "");
    }

    /// Runs one command line. 0 done, 1 refused, 2 wrong usage.
    ///
    /// @param application the program that the verbs start
    public static int run(Class<?> application, String... arguments) {
        return run(
                application,
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                arguments);
    }

    static int run(Class<?> application, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Root(application));
        Language language = language(arguments);
        line.setResourceBundle(ResourceBundle.getBundle("messages.commands_" + language.tag(), Locale.ROOT));
        line.getSubcommands()
                .forEach((name, verb) -> verb.getCommandSpec()
                        .usageMessage()
                        .description(Texts.in(language).get("commands." + name)));
        return line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((thrown, verb, parsed) -> accident(thrown, err, language))
                .execute(arguments);
    }

    private static int accident(Exception thrown, PrintWriter err, Language language) throws Exception {
        Accident accident = Accident.of(thrown).orElse(null);
        if (accident == null) throw thrown;
        Refusal why = switch (accident) {
            case DISK_FULL -> CommandRefusal.L111_DISK_FULL;
            case DATABASE_LOST -> CommandRefusal.L112_DATABASE_LOST;
        };
        err.println(Fault.error(Place.NOWHERE, why, Map.of()).text(language));
        return Lines.REFUSED;
    }

    /// The language of help, which is asked for before anything is parsed.
    private static Language language(String... arguments) {
        int at = List.of(arguments).indexOf("--lang");
        return at < 0 || at + 1 >= arguments.length
                ? Language.VI
                : Language.parse(arguments[at + 1]).orElse(Language.VI);
    }
}

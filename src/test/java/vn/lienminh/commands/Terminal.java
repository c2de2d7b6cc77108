package vn.lienminh.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import vn.lienminh.Lienminh;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.reporting.workbooks.Workbooks;

/// The command line over a program that already runs: what a verb prints and with which code it ends, without a
/// start for each verb.
public final class Terminal {
    private final ApplicationContext context;

    public Terminal(ApplicationContext context) {
        this.context = context;
    }

    /// @param out what stands on standard output
    /// @param err what stands on standard error
    public record Answer(int code, String out, String err) {}

    /// A file's bytes through the door of `load`.
    public Outcome<Loaded> load(String name, byte[] bytes, String reason, boolean dryRun) {
        Loader loader = context.getBean(Loader.class);
        return context.getBean(Workbooks.class)
                .tables(name, bytes)
                .map(Outcome::done)
                .orElseGet(() -> context.getBean(TabularFiles.class).read(name, bytes))
                .then(tables -> loader.load(tables, new Loader.Manner(reason, dryRun), Actor.operator()));
    }

    public Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new Root(Lienminh.class))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        CommandLine.ParseResult parsed = line.parseArgs(arguments);
        Verb verb = (Verb) parsed.subcommand().commandSpec().userObject();
        int code = verb.run(context, verb.lines());
        return new Answer(code, out.toString(), err.toString());
    }

    /// The files of the demo, in the order in which it loads them.
    public static List<String> demoFiles() {
        return DemoVerb.FILES;
    }

    public static byte[] demo(String file) {
        try (InputStream in = DemoVerb.class.getResourceAsStream("/demo/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file from the disk, as `load` takes it, prose included.
    public Answer load(Path file) {
        return run("load", file.toString());
    }
}

package vn.lienminh.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.reporting.workbooks.Workbooks;

@Command(name = "template", mixinStandardHelpOptions = true)
class TemplateVerb extends Verb {
    @Option(names = "--of", required = true, descriptionKey = "commands.template.of")
    String organisation = "";

    @Option(names = "--period", required = true, descriptionKey = "commands.option.period")
    String period = "";

    @Option(names = "--filled", descriptionKey = "commands.template.filled")
    boolean filled;

    @Option(names = "--out", required = true, descriptionKey = "commands.report.out")
    Path out = Path.of("");

    @Override
    int run(ApplicationContext context, Lines lines) {
        List<Fault> faults = new ArrayList<>();
        Optional<Period> asked = Period.parse(period);
        if (asked.isEmpty()) {
            Asked.fault(faults, CommandRefusal.L102_NOT_A_PERIOD, period);
            return lines.refuse(faults);
        }
        String code = organisation.startsWith("organisation:")
                ? organisation.substring("organisation:".length())
                : organisation;
        Workbooks.Filling filling = filled ? Workbooks.Filling.ACCEPTED : Workbooks.Filling.NOTHING;
        return switch (context.getBean(Workbooks.class).workbook(code, asked.get(), filling, Actor.operator())) {
            case Outcome.Refused<byte[]>(List<Fault> why) -> lines.refuse(why);
            case Outcome.Done<byte[]>(byte[] bytes) -> write(bytes, lines);
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
}

package vn.lienminh.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Returns;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;

/// Gives an accepted report back to its sender: it counts no longer until they report anew.
@Command(name = "return", mixinStandardHelpOptions = true)
class ReturnVerb extends Verb {
    @Parameters(index = "0", descriptionKey = "commands.return.organisation")
    String organisation = "";

    @Option(names = "--period", required = true, descriptionKey = "commands.option.period")
    String period = "";

    @Option(names = "--reason", required = true, descriptionKey = "commands.return.reason")
    String reason = "";

    @Override
    int run(ApplicationContext context, Lines lines) {
        return switch (giveBack(context)) {
            case Outcome.Refused<Sheet>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Sheet>(Sheet sheet) -> {
                lines.say(
                        "commands.return.done",
                        "organisation",
                        organisation,
                        "period",
                        period,
                        "revision",
                        "" + revision(sheet));
                yield Lines.DONE;
            }
        };
    }

    private static int revision(Sheet sheet) {
        return sheet.history().stream()
                .filter(Revision::takenBack)
                .map(r -> r.snapshot().revision())
                .findFirst()
                .orElse(0);
    }

    private Outcome<Sheet> giveBack(ApplicationContext context) {
        Optional<Period> when = Period.parse(period);
        if (when.isEmpty()) return refused(CommandRefusal.L102_NOT_A_PERIOD, period);
        Optional<Organisation> found = context.getBean(Organisations.class)
                .find(organisation, when.get().end(), null);
        if (found.isEmpty()) return refused(CommandRefusal.L110_NO_SUCH_ORGANISATION, organisation);
        return context.getBean(Returns.class).takeBack(organisation, when.get(), reason, Actor.operator());
    }

    private static Outcome<Sheet> refused(CommandRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}

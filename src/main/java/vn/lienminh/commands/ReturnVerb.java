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
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;

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
            case Outcome.Refused<Revision>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Revision>(Revision revision) -> {
                lines.say(
                        "commands.return.done",
                        "organisation",
                        organisation,
                        "period",
                        period,
                        "revision",
                        "" + revision.snapshot().revision());
                yield Lines.DONE;
            }
        };
    }

    private Outcome<Revision> giveBack(ApplicationContext context) {
        Optional<Period> when = Period.parse(period);
        if (when.isEmpty()) return refused(CommandRefusal.L102_NOT_A_PERIOD, period);
        Optional<Organisation> found = context.getBean(Organisations.class)
                .find(organisation, when.get().end(), null);
        if (found.isEmpty()) return refused(CommandRefusal.L110_NO_SUCH_ORGANISATION, organisation);
        return context.getBean(Reports.class).giveBack(found.get(), when.get(), reason.strip(), Actor.operator());
    }

    private static Outcome<Revision> refused(CommandRefusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found)));
    }
}

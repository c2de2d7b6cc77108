package vn.lienminh.commands;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienminh.consolidation.ChangeList;
import vn.lienminh.consolidation.Changes;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

@Command(name = "changes", mixinStandardHelpOptions = true)
class ChangesVerb extends Verb {
    enum Format {
        table,
        csv,
        json
    }

    @Option(names = "--of", required = true, descriptionKey = "commands.option.of")
    String of = "";

    @Option(names = "--since", required = true, descriptionKey = "commands.changes.since")
    String since = "";

    @Option(names = "--until", descriptionKey = "commands.changes.until")
    @Nullable
    String until;

    @Option(names = "--indicator", split = ",", descriptionKey = "commands.changes.indicator")
    List<String> indicators = new ArrayList<>();

    @Option(names = "--period", split = ",", descriptionKey = "commands.changes.period")
    List<String> periods = new ArrayList<>();

    @Option(names = "--limit", descriptionKey = "commands.changes.limit")
    int limit = 200;

    @Option(names = "--offset", descriptionKey = "commands.changes.offset")
    int offset;

    @Option(names = "--format", descriptionKey = "commands.option.format")
    Format format = Format.table;

    @Override
    int run(ApplicationContext context, Lines lines) {
        Changes door = context.getBean(Changes.class);
        Outcome<ChangeList> answer =
                question(context.getBean(Clock.class)).then(asked -> door.between(asked, Actor.operator()));
        return switch (answer) {
            case Outcome.Refused<ChangeList>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<ChangeList>(ChangeList changes) -> {
                ChangesText text =
                        new ChangesText(context.getBean(Indicators.class).edition(), lines.language());
                switch (format) {
                    case csv -> lines.raw(text.csv(changes));
                    case json -> lines.print(text.json(changes));
                    case table -> lines.raw(text.table(changes));
                }
                yield Lines.DONE;
            }
        };
    }

    private Outcome<Changes.Question> question(Clock clock) {
        List<Fault> faults = new ArrayList<>();
        Optional<Party> party = Party.parse(of);
        if (party.isEmpty()) Asked.fault(faults, CommandRefusal.L101_NOT_A_PARTY, of);
        Instant from = Asked.instant(since, faults);
        Instant to = until == null ? clock.instant() : Asked.instant(until, faults);
        List<Period> asked = new ArrayList<>();
        for (String period : periods)
            Period.parse(period)
                    .ifPresentOrElse(asked::add, () -> Asked.fault(faults, CommandRefusal.L102_NOT_A_PERIOD, period));
        if (party.isEmpty() || from == null || to == null || !faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Changes.Question(
                party.get(), from, to, indicators, asked, Math.max(1, limit), Math.max(0, offset)));
    }
}

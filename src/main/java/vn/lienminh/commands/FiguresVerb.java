package vn.lienminh.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

@Command(name = "figures", mixinStandardHelpOptions = true)
class FiguresVerb extends Verb {
    enum Format {
        table,
        csv,
        json
    }

    @Mixin
    Asked asked = new Asked();

    @Option(names = "--indicator", split = ",", descriptionKey = "commands.option.indicator")
    List<String> indicators = new ArrayList<>();

    @Option(names = "--by", descriptionKey = "commands.option.by")
    @Nullable
    String by;

    @Option(names = "--format", descriptionKey = "commands.option.format")
    Format format = Format.table;

    @Override
    boolean readsOnly() {
        return true;
    }

    @Override
    int run(ApplicationContext context, Lines lines) {
        Outcome<List<Figures.Division>> answer = asked.question().then(q -> figures(context.getBean(Figures.class), q));
        return switch (answer) {
            case Outcome.Refused<List<Figures.Division>>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<List<Figures.Division>>(List<Figures.Division> divisions) -> {
                var catalogue = context.getBean(Indicators.class)
                        .on(asked.question().orThrow().period().end());
                FigureText text = new FigureText(catalogue, lines.language());
                switch (format) {
                    case csv -> lines.raw(text.csv(divisions));
                    case json -> lines.print(text.json(divisions));
                    case table -> lines.raw(text.table(divisions));
                }
                yield Lines.DONE;
            }
        };
    }

    private Outcome<List<Figures.Division>> figures(Figures figures, Asked.Question q) {
        List<String> codes = indicators.stream()
                .flatMap(c -> Arrays.stream(c.split(",")))
                .filter(c -> !c.isBlank())
                .toList();
        if (by == null)
            return figures.of(q.party(), q.period(), codes, q.view()).map(list -> List.of(whole(q, list)));
        Optional<Split> split = Split.parse(by);
        if (split.isEmpty())
            return Outcome.refused(Fault.error(Place.NOWHERE, CommandRefusal.L108_NOT_A_SPLIT, Map.of("found", by)));
        return figures.by(q.party(), q.period(), codes, split.get(), q.view());
    }

    private static Figures.Division whole(Asked.Question q, List<Figure> list) {
        return new Figures.Division(q.party(), q.party().toString(), false, list);
    }
}

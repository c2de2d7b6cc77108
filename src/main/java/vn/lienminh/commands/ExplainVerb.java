package vn.lienminh.commands;

import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;

@Command(name = "explain", mixinStandardHelpOptions = true)
class ExplainVerb extends Verb {
    enum Format {
        text,
        json
    }

    @Parameters(index = "0", descriptionKey = "commands.option.indicator")
    String indicator = "";

    @Mixin
    Asked asked = new Asked();

    @Option(names = "--format", descriptionKey = "commands.option.format")
    Format format = Format.text;

    @Override
    boolean readsOnly() {
        return true;
    }

    @Override
    int run(ApplicationContext context, Lines lines) {
        Figures figures = context.getBean(Figures.class);
        Outcome<Explanation> answer =
                asked.question().then(q -> figures.explain(q.party(), q.period(), indicator, q.view()));
        return switch (answer) {
            case Outcome.Refused<Explanation>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Explanation>(Explanation explanation) -> {
                var catalogue = context.getBean(Indicators.class)
                        .on(explanation.figure().period().end());
                ExplanationText text = new ExplanationText(catalogue, lines.language());
                if (format == Format.json) lines.print(ExplanationJson.of(explanation));
                else lines.raw(text.tree(explanation));
                yield Lines.DONE;
            }
        };
    }
}

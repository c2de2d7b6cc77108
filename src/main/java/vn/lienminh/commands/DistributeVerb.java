package vn.lienminh.commands;

import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.Distribution;

@Command(name = "distribute", mixinStandardHelpOptions = true)
class DistributeVerb extends Verb {

    @Override
    int run(ApplicationContext context, Lines lines) {
        return switch (context.getBean(Distribution.class).spread()) {
            case Outcome.Refused<Distribution.Layout>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Distribution.Layout>(Distribution.Layout layout) -> {
                lines.say("commands.distribute.facts", "tables", String.join(", ", layout.byProvince()));
                lines.say("commands.distribute.others", "tables", String.join(", ", layout.everywhere()));
                lines.say("commands.distribute.moved", "count", "" + layout.moved());
                yield Lines.DONE;
            }
        };
    }
}

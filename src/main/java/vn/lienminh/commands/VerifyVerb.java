package vn.lienminh.commands;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.lienminh.consolidation.Totals;

@Command(name = "verify", mixinStandardHelpOptions = true)
class VerifyVerb extends Verb {
    private enum What {
        totals
    }

    @Parameters(arity = "1", descriptionKey = "commands.verify.what")
    What what = What.totals;

    @Override
    int run(ApplicationContext context, Lines lines) {
        Totals.Verification verification = context.getBean(Totals.class).verify();
        verification.differences().forEach(d -> lines.warn(d.total() + " " + d.what()));
        lines.say(
                verification.differences().isEmpty() ? "commands.verify.equal" : "commands.verify.different",
                "checked",
                "" + verification.checked(),
                "count",
                "" + verification.differences().size());
        return verification.differences().isEmpty() ? Lines.DONE : Lines.REFUSED;
    }
}

package vn.lienminh.commands;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.lienminh.audit.HistoryProof;
import vn.lienminh.audit.Root;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// What `verify history` prints: each flaw on standard error, and at the end the root to keep elsewhere.
final class HistoryText {
    private HistoryText() {}

    /// @param known a root that the operator kept
    static int prove(ApplicationContext context, Optional<Root> known, Lines lines) {
        HistoryProof.Result result = context.getBean(HistoryProof.class).prove(known);
        Texts texts = Texts.in(lines.language());
        for (HistoryProof.Found found : result.found())
            lines.warn(texts.get("audit.flaw." + found.flaw(), "place", "" + found.place(), "line", "" + found.line()));
        lines.say(
                result.found().isEmpty() ? "audit.proved" : "audit.not-proved",
                "lines",
                Vietnamese.number(result.lines()),
                "waiting",
                Vietnamese.number(result.waiting()),
                "count",
                "" + result.found().size(),
                "seconds",
                Vietnamese.number(BigDecimal.valueOf(result.took().toMillis(), 3), 1));
        if (result.lines() > 0) lines.say("audit.root", "root", result.root().toString());
        return result.found().isEmpty() ? Lines.DONE : Lines.REFUSED;
    }
}

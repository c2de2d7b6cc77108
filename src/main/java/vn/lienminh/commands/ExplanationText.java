package vn.lienminh.commands;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The tree under a figure, as the command line prints it.
class ExplanationText {
    private final AmountText amounts;
    private final Texts texts;
    private final Language language;

    ExplanationText(Catalogue catalogue, Language language) {
        this.amounts = new AmountText(catalogue, language);
        this.texts = Texts.in(language);
        this.language = language;
    }

    String tree(Explanation e) {
        Figure figure = e.figure();
        StringBuilder text = new StringBuilder();
        line(
                text,
                0,
                amounts.figure(figure) + " " + figure.unit() + "  "
                        + e.indicator().name(language) + ", " + e.party() + ", " + figure.period());
        line(
                text,
                0,
                texts.get(
                        "commands.explain.state",
                        "standing",
                        standing(figure.standing()),
                        "coverage",
                        figure.coverage().toString()));
        line(text, 0, texts.get("commands.explain.rule." + e.indicator().kind().word()));
        Figure.Comparison comparison = figure.comparison();
        if (comparison != null)
            line(
                    text,
                    0,
                    texts.get(
                            comparison.full() ? "commands.explain.change" : "commands.explain.change.some",
                            "change",
                            amounts.change(figure.indicator(), comparison.change()),
                            "previous",
                            amounts.amount(figure.indicator(), comparison.previous()),
                            "units",
                            "" + comparison.units()));
        for (Explanation.Line part : e.lines()) part(text, e, part);
        if (!e.changes().isEmpty()) line(text, 0, texts.get("commands.explain.changes"));
        for (Explanation.Change change : e.changes())
            line(
                    text,
                    1,
                    Vietnamese.moment(change.at()) + "  " + change.name() + ": " + amount(e, change.before()) + " → "
                            + amount(e, change.after()) + "; " + amount(e, change.totalBefore()) + " → "
                            + amount(e, change.totalAfter())
                            + " (" + change.reason() + ")");
        return text.toString();
    }

    private void part(StringBuilder text, Explanation e, Explanation.Line part) {
        String parts = part.numerator().present() && part.denominator().present()
                ? "  ("
                        + Vietnamese.number(
                                Objects.requireNonNull(part.numerator().number())) + " / "
                        + Vietnamese.number(
                                Objects.requireNonNull(part.denominator().number())) + ")"
                : "";
        String mark = part.mark() == Figure.Mark.NONE ? "" : "  [" + texts.get("commands.mark." + part.mark()) + "]";
        line(text, 1, amount(e, part.value()) + "  " + part.name() + parts + mark);
        below(text, e, part);
        if (!part.cells().isEmpty())
            line(
                    text,
                    2,
                    texts.get(
                            "commands.explain.cells",
                            "form",
                            part.cells().getFirst().form(),
                            "cells",
                            cells(part.cells()),
                            "area",
                            part.area()));
        Explanation.Source source = part.source();
        if (source != null) {
            line(
                    text,
                    2,
                    texts.get(
                            "commands.explain.source",
                            "revision",
                            "" + source.revision(),
                            "code",
                            source.code(),
                            "by",
                            source.submittedBy(),
                            "at",
                            moment(source.submittedAt()),
                            "accepted",
                            String.valueOf(source.acceptedBy()),
                            "when",
                            moment(source.acceptedAt()),
                            "file",
                            source.file(),
                            "reason",
                            source.reason()));
            if (!source.origin().isEmpty()) line(text, 2, texts.get("commands.origin." + source.origin()));
            if (source.taken()) line(text, 2, texts.get("commands.explain.taken"));
        }
        for (Explanation.Step step : part.steps())
            line(
                    text,
                    2,
                    step.of() + ": "
                            + (step.amount().present()
                                    ? amount(e, step.amount())
                                    : texts.get("kernel.amount.NOT_REPORTED")));
    }

    /// What stands behind a number from below and where it is explained; what stands beside a number that was reported.
    private void below(StringBuilder text, Explanation e, Explanation.Line part) {
        if (part.opens() != null)
            line(
                    text,
                    2,
                    texts.get(
                            "commands.explain.opens",
                            "n",
                            Vietnamese.number(part.reports()),
                            "indicator",
                            e.indicator().code(),
                            "party",
                            part.opens().toString(),
                            "period",
                            e.figure().period().toString()));
        if (!part.below().present()) return;
        BigDecimal difference = part.difference();
        line(
                text,
                2,
                texts.get(
                        "commands.explain.below",
                        "below",
                        amount(e, part.below()),
                        "difference",
                        difference == null ? "" : Vietnamese.signed(difference)));
    }

    private static String cells(List<Cell> cells) {
        return cells.stream().map(c -> c.number() + " " + c.name()).collect(Collectors.joining(", "));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Vietnamese.moment(at);
    }

    private String amount(Explanation e, Amount amount) {
        return amounts.amount(e.indicator(), amount);
    }

    private String standing(@Nullable Standing standing) {
        return standing == null ? "" : texts.get("kernel.standing." + standing.word());
    }

    private static void line(StringBuilder text, int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}

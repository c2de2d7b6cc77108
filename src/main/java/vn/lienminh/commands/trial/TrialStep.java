package vn.lienminh.commands.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;

/// One change that somebody makes. The steps of one batch do not touch one another's reports and communes, so that
/// the order in which they come through does not matter.
sealed interface TrialStep {
    /// What a file says of some reports; cells that it does not name stay as they were.
    record Say(Map<String, Map<String, Amount>> byOrganisation, Period period) implements TrialStep {}

    record GiveBack(String organisation, Period period) implements TrialStep {}

    record Move(String cooperative, String commune, LocalDate from) implements TrialStep {}

    record Merge(List<String> communes, String province, String into, LocalDate on) implements TrialStep {}

    record Divide(String commune, String province, List<String> parts, LocalDate on) implements TrialStep {}

    record HandOver(String commune, String province, LocalDate on) implements TrialStep {}

    default void in(TrialModel model) {
        switch (this) {
            case Say(var byOrganisation, Period period) ->
                byOrganisation.forEach((organisation, cells) -> model.say(organisation, period, cells));
            case GiveBack(String organisation, Period period) -> model.giveBack(organisation, period);
            case Move(String cooperative, String commune, LocalDate from) -> model.move(cooperative, commune, from);
            case Merge(List<String> communes, String province, String into, LocalDate on) ->
                model.merge(communes, into, on);
            case Divide(String commune, String province, List<String> parts, LocalDate on) ->
                model.divide(commune, parts, on);
            case HandOver(String commune, String province, LocalDate on) -> model.handOver(commune, province, on);
        }
    }

    /// As a file; of a report that is given back there is none.
    default String file() {
        return switch (this) {
            case Say(var byOrganisation, Period period) -> figures(byOrganisation, period);
            case GiveBack ignored -> "";
            case Move(String cooperative, String commune, LocalDate from) ->
                TrialFiles.ORGANISATIONS + TrialFiles.state(cooperative, commune, from.toString());
            case Merge(List<String> communes, String province, String into, LocalDate on) -> {
                StringBuilder text = new StringBuilder(TrialFiles.EVENTS);
                for (String commune : communes) text.append(event("merge", on, commune, into, "", province));
                yield text.toString();
            }
            case Divide(String commune, String province, List<String> parts, LocalDate on) ->
                TrialFiles.EVENTS
                        + event("split", on, commune, parts.getFirst(), "0.4", province)
                        + event("split", on, commune, parts.getLast(), "0.6", province);
            case HandOver(String commune, String province, LocalDate on) ->
                TrialFiles.EVENTS + event("transfer", on, commune, commune, "", province);
        };
    }

    private static String event(String kind, LocalDate on, String from, String to, String share, String province) {
        String basis = share.isEmpty() ? "" : "population";
        return "%s,%s,QĐ thử,%s,%s,%s,%s,commune,%s,,%s,%s\n"
                .formatted(kind, on, from, TrialFiles.name(from), to, TrialFiles.name(to), share, basis, province);
    }

    private static String figures(Map<String, Map<String, Amount>> byOrganisation, Period period) {
        StringBuilder text = new StringBuilder(TrialFiles.FIGURES);
        byOrganisation.forEach((organisation, cells) -> cells.forEach((code, amount) -> text.append(code)
                .append(',')
                .append(organisation)
                .append(',')
                .append(period)
                .append(',')
                .append(written(amount))
                .append(",official\n")));
        return text.toString();
    }

    private static String written(Amount amount) {
        if (amount == Amount.Missing.NOT_APPLICABLE) return "na,,";
        if (amount == Amount.Missing.WITHHELD) return "x,,";
        String upper = amount.upper() == null ? "" : amount.upper().toPlainString();
        return (amount.number() == null ? "" : amount.number().toPlainString())
                + ","
                + amount.operator().sign()
                + ","
                + upper;
    }
}

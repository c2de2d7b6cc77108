package vn.lienminh.commands;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.documents.CsvText;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// Figures as the command line prints them: CSV and JSON with decimal points, a table as people write numbers.
class FigureText {
    private static final List<String> COLUMNS = List.of(
            "indicator",
            "name",
            "party",
            "period",
            "value",
            "numerator",
            "denominator",
            "unit",
            "standing",
            "reported",
            "owed",
            "previous",
            "change",
            "operator",
            "upper");

    private final Catalogue catalogue;
    private final Language language;

    FigureText(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    String csv(List<Figures.Division> divisions) {
        StringBuilder text = new StringBuilder(CsvText.line(COLUMNS)).append('\n');
        for (Figures.Division division : divisions)
            for (Figure figure : division.figures())
                text.append(CsvText.line(List.copyOf(row(figure).values()))).append('\n');
        return text.toString();
    }

    String json(List<Figures.Division> divisions) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Figures.Division division : divisions)
            for (Figure figure : division.figures()) {
                Map<String, String> row = row(figure);
                row.put("mark", figure.mark().name());
                row.put("missing", String.join(" ", figure.coverage().missing()));
                row.put("from_below", "" + figure.coverage().below());
                all.add(row);
            }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private Map<String, String> row(Figure f) {
        Indicator indicator = catalogue.get(f.indicator());
        int decimals =
                indicator.kind().hasParts() ? Math.max(2, indicator.unit().decimals()) : 12;
        Map<String, String> row = new LinkedHashMap<>();
        row.put("indicator", f.indicator());
        row.put("name", indicator.name(language));
        row.put("party", f.party().toString());
        row.put("period", f.period().toString());
        row.put("value", plain(f.value(), decimals));
        row.put("numerator", plain(f.numerator(), 12));
        row.put("denominator", plain(f.denominator(), 12));
        row.put("unit", f.unit());
        row.put("standing", f.standing() == null ? "" : f.standing().word());
        row.put("reported", "" + f.coverage().reported());
        row.put("owed", "" + f.coverage().owed());
        Figure.Comparison comparison = f.comparison();
        row.put("previous", comparison == null ? "" : plain(comparison.previous(), decimals));
        row.put("change", comparison == null ? "" : plain(comparison.change(), decimals));
        row.put("operator", f.value().operator().sign());
        row.put("upper", plain(f.value().upper(), decimals));
        return row;
    }

    /// `na` and `x` as files write them; empty when nothing was reported.
    private static String plain(Amount amount, int decimals) {
        return switch (amount) {
            case Amount.Missing.NOT_APPLICABLE -> "na";
            case Amount.Missing.WITHHELD -> "x";
            case Amount.Missing ignored -> "";
            default -> plain(amount.number(), decimals);
        };
    }

    private static String plain(@Nullable BigDecimal number, int decimals) {
        if (number == null) return "";
        BigDecimal rounded = number.setScale(Math.min(Math.max(0, number.scale()), decimals), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    String table(List<Figures.Division> divisions) {
        Texts texts = Texts.in(language);
        AlignedTable table = new AlignedTable(List.of(
                texts.get("commands.column.indicator"),
                texts.get("commands.column.figure"),
                texts.get("commands.column.unit"),
                texts.get("commands.column.change"),
                texts.get("commands.column.coverage"),
                texts.get("commands.column.standing")));
        AmountText amounts = new AmountText(catalogue, language);
        for (Figures.Division division : divisions) {
            if (divisions.size() > 1)
                table.heading(division.name() + (division.partial() ? " *" : "") + "  " + division.party());
            for (Figure f : division.figures()) {
                Indicator indicator = catalogue.get(f.indicator());
                Figure.Comparison comparison = f.comparison();
                table.row(List.of(
                        indicator.code() + "  " + indicator.name(language),
                        amounts.figure(f),
                        f.unit(),
                        comparison == null ? "" : amounts.change(f.indicator(), comparison.change()),
                        f.coverage().toString(),
                        f.standing() == null
                                ? ""
                                : texts.get("kernel.standing." + f.standing().word())));
            }
        }
        boolean partial = divisions.stream().anyMatch(Figures.Division::partial);
        return table + (partial ? "* " + texts.get("commands.partial") + "\n" : "");
    }
}

package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationRefusal.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.NumberText;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Table;

/// Reads and writes a file of criteria: `cluster,year,code,parent,name,max,formula,params,indicators`. One row, without
/// a code and with the formula `set`, may say how points are rounded and equal totals told apart
/// (`decimals=2;ties=criterion:II|penalties`).
final class CriteriaFile {
    static final List<String> COLUMNS =
            List.of("cluster", "year", "code", "parent", "name", "max", "formula", "params", "indicators");
    static final int DECIMALS = 2;
    static final List<TieBreak> TIES = List.of(new TieBreak.FewerPenalties(), new TieBreak.EarlierReport());

    private final Table table;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Table.Row> rows = new LinkedHashMap<>();

    CriteriaFile(Table table) {
        this.table = table;
    }

    static boolean reads(Table table) {
        return table.has("code", "parent", "max", "formula", "params");
    }

    List<Fault> faults() {
        return faults;
    }

    /// Empty when a row could not be read; the structure is a matter of {@link CriteriaRules}.
    Optional<CriteriaSet> read() {
        if (table.rows().isEmpty()) return Optional.empty();
        Table.Row first = table.rows().getFirst();
        String year = first.get("year");
        if (!year.matches("\\d{4}")) fault(first, "year", E103_NOT_A_YEAR);
        int decimals = DECIMALS;
        List<TieBreak> ties = TIES;
        List<Criterion> criteria = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (!row.get("cluster").equals(first.get("cluster"))
                    || !row.get("year").equals(year)) fault(row, "cluster", E104_TWO_SETS);
            if (row.get("formula").equals("set")) {
                Map<String, String> settings = settings(row);
                decimals = decimals(row, settings.get("decimals"));
                ties = ties(row, settings.get("ties"));
            } else criterion(row).ifPresent(criteria::add);
        }
        return faults.isEmpty()
                ? Optional.of(new CriteriaSet(first.get("cluster"), Integer.parseInt(year), decimals, criteria, ties))
                : Optional.empty();
    }

    /// Where a criterion stands in the file.
    Table.Row row(String code) {
        Table.Row row = rows.get(code);
        return row == null ? table.rows().getFirst() : row;
    }

    private Optional<Criterion> criterion(Table.Row row) {
        int before = faults.size();
        String code = row.get("code");
        if (code.isEmpty()) fault(row, "code", E105_NO_CODE);
        else if (rows.put(code, row) != null) fault(row, "code", E106_CODE_TWICE);
        BigDecimal max = NumberText.read(row, "max", faults::add);
        Formula formula = null;
        Set<Integer> notAssigned = Set.of();
        if (max != null)
            try {
                formula = FormulaText.read(row.get("formula"), row.get("params"), max);
                notAssigned = FormulaText.notAssigned(row.get("params"));
            } catch (FormulaText.Unreadable e) {
                faults.add(Fault.error(row.at("params"), E113_UNREADABLE_FORMULA, Map.of("found", e.found)));
            }
        if (faults.size() > before || max == null || formula == null) return Optional.empty();
        List<String> indicators = Arrays.stream(row.get("indicators").split("\\s+"))
                .filter(i -> !i.isEmpty())
                .toList();
        return Optional.of(
                new Criterion(code, row.get("parent"), row.get("name"), max, formula, indicators, notAssigned));
    }

    private static Map<String, String> settings(Table.Row row) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : row.get("params").split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0)
                settings.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
        }
        return settings;
    }

    private int decimals(Table.Row row, @Nullable String text) {
        if (text == null) return DECIMALS;
        if (text.matches("[0-4]")) return Integer.parseInt(text);
        faults.add(Fault.error(row.at("params"), E113_UNREADABLE_FORMULA, Map.of("found", "decimals=" + text)));
        return DECIMALS;
    }

    private List<TieBreak> ties(Table.Row row, @Nullable String text) {
        if (text == null) return TIES;
        List<TieBreak> ties = new ArrayList<>();
        for (String part : text.split("\\|"))
            if (!part.isBlank())
                TieBreak.parse(part)
                        .ifPresentOrElse(
                                ties::add,
                                () -> faults.add(
                                        Fault.error(row.at("params"), E117_UNREADABLE_TIE, Map.of("found", part))));
        return ties;
    }

    private void fault(Table.Row row, String column, Refusal why) {
        faults.add(Fault.error(row.at(column), why, Map.of("found", row.get(column))));
    }

    /// The rows of a file that says the same again, header first.
    static List<List<String>> write(CriteriaSet set) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        String ties = String.join("|", set.ties().stream().map(TieBreak::text).toList());
        String settings = "decimals=" + set.decimals() + ";ties=" + ties;
        rows.add(List.of(set.cluster(), "" + set.year(), "", "", "", "", "set", settings, ""));
        for (Criterion c : set.criteria())
            rows.add(List.of(
                    set.cluster(),
                    "" + set.year(),
                    c.code(),
                    c.parent(),
                    c.name(),
                    c.max().toPlainString(),
                    FormulaText.word(c.formula()),
                    FormulaText.params(c.formula(), c.notAssigned()),
                    String.join(" ", c.indicators())));
        return rows;
    }
}

package vn.lienminh.indicators;

import java.util.List;
import java.util.Map;

/// The checks of one report as a browser decides them while somebody types (kiểm tra ngay khi gõ): the conditions as
/// trees, with everything that does not stand in the report itself. `check-rules.js` reads it.
///
/// @param start the first day of the period, in days since 1970; end and today likewise
/// @param checks each the number of a rule, then the indicator, the breakdown, the units of both sides, and where the
///     language has no message of its own the condition in words; in the order of the server's verdicts
/// @param computed the formulas of indicators that a rule derives
public record LiveChecks(
        String language,
        String period,
        long start,
        long end,
        long today,
        List<Rule> rules,
        List<List<String>> checks,
        Map<String, Subject> indicators,
        Map<String, String> parameters,
        Map<String, Object> computed,
        Map<String, String> words) {

    /// @param any the alternatives: left, comparison, right
    public record Rule(
            String code, String severity, String kind, String message, String cure, List<List<Object>> any) {}

    /// One indicator.
    ///
    /// @param cell of its value on the form; 0: none
    /// @param base the cell of what a ratio is counted over; 0: none
    /// @param min empty: none; max likewise
    /// @param looked what other periods and other bodies say, by the word of the lookup
    public record Subject(
            String name,
            String unit,
            boolean percent,
            int decimals,
            String kind,
            String min,
            String max,
            int cell,
            int base,
            String numerator,
            String denominator,
            String weight,
            Map<String, String> looked,
            List<Breakdown> breakdowns) {}

    /// @param cells by category; 0: none
    public record Breakdown(String code, String name, Map<String, Integer> cells) {}
}

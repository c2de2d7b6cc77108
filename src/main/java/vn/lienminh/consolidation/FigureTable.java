package vn.lienminh.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// The figures of many indicators, members and periods at once (bảng số liệu): each what it is alone, without its
/// comparison. Places are numbered from 0.
public final class FigureTable {
    private final List<Period> periods;
    private final List<String> indicators;
    private final List<Member> members;
    private final Part[] parts;
    private final Amount[] totals;

    private FigureTable(List<Period> periods, List<String> indicators, List<Member> members) {
        this.periods = List.copyOf(periods);
        this.indicators = List.copyOf(indicators);
        this.members = List.copyOf(members);
        this.parts = new Part[periods.size() * indicators.size() * members.size()];
        Arrays.fill(parts, Part.NONE);
        this.totals = new Amount[periods.size() * indicators.size()];
    }

    /// @param inquiries one a period
    static FigureTable of(List<Inquiry> inquiries, List<String> codes) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Inquiry inquiry : inquiries)
            for (Member member : inquiry.scope().units()) members.putIfAbsent(member.code(), member);
        FigureTable table =
                new FigureTable(inquiries.stream().map(Inquiry::period).toList(), codes, List.copyOf(members.values()));
        Map<String, Integer> rows = new HashMap<>();
        for (String code : members.keySet()) rows.put(code, rows.size());
        for (int period = 0; period < inquiries.size(); period++) {
            Inquiry inquiry = inquiries.get(period);
            Map<Member, Integer> places = new HashMap<>();
            for (Member member : inquiry.scope().units()) places.put(member, rows.get(member.code()));
            for (int i = 0; i < codes.size(); i++) table.fill(period, i, inquiry, places);
        }
        return table;
    }

    private void fill(int period, int i, Inquiry inquiry, Map<Member, Integer> places) {
        Indicator indicator = inquiry.indicator(indicators.get(i)).orElseThrow();
        Map<Member, Part> given = inquiry.given(indicator, inquiry.scope().units());
        given.forEach((member, part) -> parts[at(places.getOrDefault(member, 0), period, i)] = part);
        totals[period * indicators.size() + i] =
                Sum.of(indicator, new ArrayList<>(given.values())).value();
    }

    private int at(int member, int period, int indicator) {
        return (member * periods.size() + period) * indicators.size() + indicator;
    }

    public List<Period> periods() {
        return periods;
    }

    public List<String> indicators() {
        return indicators;
    }

    public List<Member> members() {
        return members;
    }

    /// Not reported where a member was none in that period, or where its answer is not taken beside that of
    /// another.
    public Amount amount(int member, int period, int indicator) {
        return parts[at(member, period, indicator)].value();
    }

    /// Null where there is no amount.
    public @Nullable Standing standing(int member, int period, int indicator) {
        return parts[at(member, period, indicator)].standing();
    }

    public Figure.Mark mark(int member, int period, int indicator) {
        return parts[at(member, period, indicator)].mark();
    }

    /// Of all members together, by the kind of the indicator.
    public Amount total(int period, int indicator) {
        return totals[period * indicators.size() + indicator];
    }
}

package vn.lienminh.commands.bench;

import java.util.Arrays;
import java.util.List;

/// The fifty cells of the monthly form of a cooperative, named as the header of a wide file names them.
enum CooperativeCell {
    MEMBERS("CS.TV", 0, true),
    MEN("CS.TV[male]", 0, true),
    WOMEN("CS.TV[female]", 0, true),
    OFFICIAL("CS.TV[official]", 0, true),
    ASSOCIATE("CS.TV[associate]", 0, true),
    UNDER_30("CS.TV[under-30]", 0, true),
    UNDER_45("CS.TV[30-45]", 0, true),
    UNDER_60("CS.TV[46-60]", 0, true),
    OVER_60("CS.TV[over-60]", 0, true),
    ADMITTED("CS.TV.MOI", 0, false),
    ADMITTED_MEN("CS.TV.MOI[male]", 0, false),
    ADMITTED_WOMEN("CS.TV.MOI[female]", 0, false),
    LEFT("CS.TV.RA", 0, false),
    WORKERS("CS.LD", 0, true),
    WORKING_MEN("CS.LD[male]", 0, true),
    WORKING_WOMEN("CS.LD[female]", 0, true),
    UNTRAINED("CS.LD[none]", 0, true),
    ELEMENTARY("CS.LD[elementary-intermediate]", 0, true),
    COLLEGE("CS.LD[college-up]", 0, true),
    WORKING_MEMBERS("CS.LD[member]", 0, true),
    INSURED("CS.LD.BHXH", 0, false),
    INSURED_OF("CS.LD.BHXH.RATE#base", 0, false),
    REVENUE("CS.DT", 3, true),
    SOLD_TO_MEMBERS("CS.DT[to-members]", 3, true),
    SOLD_BY_CONTRACT("CS.DT[by-contract]", 3, true),
    SOLD_ONLINE("CS.DT[online]", 3, true),
    REVENUE_OF_YEAR("CS.DT.LK", 3, true),
    COSTS("CS.CP", 3, false),
    PROFIT("CS.LN", 3, false),
    TAXES("CS.THUE", 3, false),
    CAPITAL("CS.VON", 3, true),
    CHARTER_CAPITAL("CS.VON[charter]", 3, true),
    BORROWED_CAPITAL("CS.VON[borrowed]", 3, true),
    ASSETS("CS.TS", 3, false),
    DEBTS("CS.NO", 3, false),
    SHORT_DEBTS("CS.NO[short-term]", 3, false),
    LONG_DEBTS("CS.NO[long-term]", 3, false),
    LAND("CS.DAT", 2, true),
    ALLOTTED_LAND("CS.DAT[allotted]", 2, true),
    LEASED_LAND("CS.DAT[leased]", 2, true),
    OUTPUT("CS.SL", 1, false),
    PAY("CS.TN.TONG", 3, false),
    PAID_WORKERS("CS.TN.N", 0, false),
    MEETINGS("CS.HOP", 0, true),
    TRAININGS("CS.TH", 0, false),
    SOFTWARE("CS.CDS", 0, false),
    OCOP_PRODUCTS("CS.OCOP", 0, false),
    AUDIT("CS.KT", 0, false),
    CONTRACTS("CS.HD", 0, false),
    SUPPORTS("CS.HT", 0, false);

    /// Those that alliances report too.
    static final List<CooperativeCell> OF_PROVINCES =
            Arrays.stream(values()).filter(c -> c.ofProvinces).toList();

    private final String header;
    private final String indicator;
    private final String category;
    private final int decimals;
    private final boolean ofProvinces;

    CooperativeCell(String header, int decimals, boolean ofProvinces) {
        this.header = header;
        this.indicator = header.replaceFirst("[\\[#].*", "");
        int at = header.indexOf('[');
        this.category = at < 0 ? "" : header.substring(at + 1, header.length() - 1);
        this.decimals = decimals;
        this.ofProvinces = ofProvinces;
    }

    String header() {
        return header;
    }

    /// `CS.TV` of `CS.TV[male]`
    String indicator() {
        return indicator;
    }

    /// `male` of `CS.TV[male]`; else empty
    String category() {
        return category;
    }

    /// Writes a number that is counted in the smallest steps of its unit.
    void write(StringBuilder text, long steps) {
        if (decimals == 0) {
            text.append(steps);
            return;
        }
        int start = text.length();
        text.append(Math.abs(steps));
        while (text.length() - start <= decimals) text.insert(start, '0');
        text.insert(text.length() - decimals, '.');
        if (steps < 0) text.insert(start, '-');
    }
}

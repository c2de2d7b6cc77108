package vn.lienminh.commands.trial;

import java.util.List;

/// Five invented provinces with their communes and cooperatives, and what is asked of them, as files.
final class TrialFiles {
    static final List<String> PROVINCES = List.of("97", "98", "99", "05", "07");
    static final int COMMUNES = 6;
    static final int COOPERATIVES = 60;

    static final String UNITS = "unit,quantity,factor,decimals\ntriệu đồng/tháng,money per month,1000000,3\n";
    static final String INDICATORS = """
        code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,weight,breakdowns,level,frequencies,cumulative,scope,share_basis,min,max,note
        TH.TV,Thành viên,Members,người,Z. Thử,stock,last,sum,,,,,cooperative province,M,,,,0,,
        TH.MOI,Kết nạp mới,Admitted,người,Z. Thử,flow,sum,sum,,,,,cooperative,M,period,,,0,,
        TH.LUONG,Quỹ lương,Wages,triệu đồng/tháng,Z. Thử,stock,last,sum,,,,,cooperative,M,,,,0,,
        TH.LD,Lao động,Workers,người,Z. Thử,stock,last,sum,,,,,cooperative,M,,,,0,,
        TH.BQ,Lương bình quân,Average wage,triệu đồng/tháng,Z. Thử,average,last,parts,TH.LUONG,,TH.LD,,cooperative,M,,,,0,,
        TH.SO,Có sổ điện tử,Electronic books,có/không,Z. Thử,yes_count,last,count_yes,,,,,cooperative,M,,,,0,1,
        """;
    static final String EVENTS =
            "event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code\n";
    static final String ORGANISATIONS = "organisation,kind,name_vi,name_en,area,valid_from,valid_until\n";
    static final String FIGURES = "indicator,organisation,period,value,operator,upper,standing\n";

    private TrialFiles() {}

    static String commune(int number) {
        return "9%04d".formatted(number);
    }

    static String name(String commune) {
        return "Xã Thử " + commune;
    }

    static String alliance(String province) {
        return "T" + province;
    }

    static String territory() {
        StringBuilder text = new StringBuilder(EVENTS);
        for (String province : PROVINCES)
            text.append("exists,,,,,%s,Tỉnh Thử %s,province,,,,\n".formatted(province, province));
        for (int i = 0; i < PROVINCES.size() * COMMUNES; i++)
            text.append("exists,,,,,%s,%s,commune,,,,%s\n"
                    .formatted(commune(i), name(commune(i)), PROVINCES.get(i / COMMUNES)));
        return text.toString();
    }

    static String organisations() {
        StringBuilder text = new StringBuilder(ORGANISATIONS);
        for (String province : PROVINCES)
            text.append("%s,provincial-alliance,Liên minh thử %s,Alliance %s,%s,,\n"
                    .formatted(alliance(province), province, province, province));
        for (int i = 0; i < COOPERATIVES; i++)
            text.append(state("C" + i, commune(i % (PROVINCES.size() * COMMUNES)), "2020-01-01"));
        return text.toString();
    }

    static String state(String cooperative, String commune, String from) {
        return "%s,cooperative,Hợp tác xã %s,Cooperative %s,%s,%s,\n"
                .formatted(cooperative, cooperative, cooperative, commune, from);
    }
}

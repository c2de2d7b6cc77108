package vn.lienminh.cast;

/// Below the fictional provinces: their communes, and what is asked of the cooperatives in them; the same files for
/// every test.
///
/// | province | communes to June 2025 | from July 2025 | |---|---|---| | 97 Sao Mai | 09701 Hoa Sen, 09702 Hoa Lan,
/// 09703 Hoa Cúc | 09709 Hoa Mới (Hoa Sen, Hoa Lan), 09703 Hoa Cúc divided 0,25 : 0,75 into 09704 Cúc Đông and
/// 09705 Cúc Tây | | 98 Sông Xanh | 09801 Bến Đò, 09802 Bến Cát | as before |
///
/// Cooperatives: A1, A2 in Hoa Sen, A3 in Hoa Lan, A4 in Hoa Cúc, B1 in Bến Đò, B2, B3 in Bến Cát.
public final class Communes {
    public static final String UNITS = "unit,quantity,factor,decimals\ntriệu đồng/tháng,money per month,1000000,3\n";

    /// Asked of cooperatives alone, or of alliances too (CS.TV, CS.LD).
    public static final String INDICATORS = """
            code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,weight,breakdowns,level,frequencies,cumulative,scope,share_basis,min,max,note
            CS.TV,Thành viên của hợp tác xã,Members of the cooperative,người,Z. Số của hợp tác xã,stock,last,sum,,,,sex,cooperative province,M Q Y,,,,0,,
            CS.LD,Lao động của hợp tác xã,Workers of the cooperative,người,Z. Số của hợp tác xã,stock,last,sum,,,,,cooperative province,M Q Y,,,,0,,
            CS.MOI,Thành viên kết nạp mới,Members admitted,người,Z. Số của hợp tác xã,flow,sum,sum,,,,,cooperative,M Q Y,period,,,0,,
            CS.LUONG,Tổng quỹ lương tháng,Wages of a month,triệu đồng/tháng,Z. Số của hợp tác xã,stock,last,sum,,,,,cooperative,M,,,,0,,
            CS.TNLD,Thu nhập bình quân của lao động,Average wage,triệu đồng/tháng,Z. Số của hợp tác xã,average,last,parts,CS.LUONG,,CS.LD,,cooperative,M,,,,0,,
            CS.SO,Có sổ sách điện tử,Keeps electronic books,có/không,Z. Số của hợp tác xã,yes_count,last,count_yes,,,,,cooperative,M,,,,0,1,
            """;

    public static final String COMMUNES = """
            event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code
            exists,,,,,09701,Xã Hoa Sen,commune,,,,97
            exists,,,,,09702,Xã Hoa Lan,commune,,,,97
            exists,,,,,09703,Xã Hoa Cúc,commune,,,,97
            exists,,,,,09801,Xã Bến Đò,commune,,,,98
            exists,,,,,09802,Xã Bến Cát,commune,,,,98
            merge,2025-07-01,NQ 1,09701,Xã Hoa Sen,09709,Xã Hoa Mới,commune,,,,97
            merge,2025-07-01,NQ 1,09702,Xã Hoa Lan,09709,Xã Hoa Mới,commune,,,,97
            split,2025-07-01,NQ 1,09703,Xã Hoa Cúc,09704,Xã Cúc Đông,commune,0.25,,population,97
            split,2025-07-01,NQ 1,09703,Xã Hoa Cúc,09705,Xã Cúc Tây,commune,0.75,,population,97
            """;

    public static final String ORGANISATIONS = """
            organisation,kind,name_vi,name_en,area,valid_from,valid_until
            A1,cooperative,Hợp tác xã Sen Một,Sen One,09701,2020-01-01,
            A2,cooperative,Hợp tác xã Sen Hai,Sen Two,09701,2020-01-01,
            A3,cooperative,Hợp tác xã Lan,Lan,09702,2020-01-01,
            A4,cooperative,Hợp tác xã Cúc,Cuc,09703,2020-01-01,
            B1,cooperative,Hợp tác xã Bến Đò,Ben Do,09801,2020-01-01,
            B2,cooperative,Hợp tác xã Cát Một,Cat One,09802,2020-01-01,
            B3,cooperative,Hợp tác xã Cát Hai,Cat Two,09802,2020-01-01,
            """;

    private Communes() {}

    /// The house of the five provinces with these in it.
    public static House in(House house) {
        SaoMai.in(house);
        house.load("don-vi-tinh.csv", UNITS).orThrow();
        house.load("chi-tieu-htx.csv", INDICATORS).orThrow();
        house.load("xa.csv", COMMUNES).orThrow();
        house.load("hop-tac-xa.csv", ORGANISATIONS).orThrow();
        return house;
    }
}

package vn.lienminh.cast;

/// The cooperatives of Sao Mai and of its neighbour Sông Xanh: two provinces, some communes, a few indicators that
/// cooperatives report each month, and files about them.
public final class Cooperatives {
    public static final String TERRITORY = """
            event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code
            exists,,,,,97,Tỉnh Sao Mai,province,,,,
            exists,,,,,98,Tỉnh Sông Xanh,province,,,,
            exists,,,,,09701,Xã Hoa Sen,commune,,,,97
            exists,,,,,09702,Xã Hoa Lan,commune,,,,97
            exists,,,,,09703,Xã Hoa Cúc,commune,,,,97
            exists,,,,,09801,Phường Bến Đò,commune,,,,98
            """;
    public static final String CATALOGUE = """
            code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,weight,breakdowns,level,frequencies,cumulative,min,max,note
            C.TV,Thành viên của hợp tác xã,Members of the cooperative,người,Z. Hợp tác xã,stock,last,sum,,,,,cooperative province,M,,0,,
            C.MOI,Thành viên kết nạp mới,New members,người,Z. Hợp tác xã,flow,sum,sum,,,,,cooperative,M,period,0,,
            C.DT,Doanh thu lũy kế,Revenue since 1 January,triệu đồng,Z. Hợp tác xã,flow,last,sum,,,,,cooperative,M,ytd,0,,
            """;
    public static final String WIDE = "organisation,period,form,C.TV,C.MOI,C.DT\n";

    private Cooperatives() {}

    /// A list of cooperatives `HTX1` to `HTXn`, the communes in turn.
    public static String list(int count, String... communes) {
        StringBuilder text = new StringBuilder("organisation,kind,name_vi,name_en,area,valid_from,valid_until\n");
        text.append("LM97,provincial-alliance,Liên minh Sao Mai,Alliance of Sao Mai,97,,\n");
        text.append("LM98,provincial-alliance,Liên minh Sông Xanh,Alliance of Song Xanh,98,,\n");
        for (int i = 1; i <= count; i++)
            text.append("HTX%d,cooperative,Hợp tác xã %d,Cooperative %d,%s,2020-01-01,\n"
                    .formatted(i, i, i, communes[i % communes.length]));
        return text.toString();
    }

    public static String row(int cooperative, String period, long members, long joined, long revenue) {
        return "HTX%d,%s,HTX-THANG,%d,%d,%d\n".formatted(cooperative, period, members, joined, revenue);
    }

    /// A house that knows all of this.
    public static House house(String day, int count, String... communes) {
        House house = House.on(day);
        house.load("lanh-tho.csv", TERRITORY).orThrow();
        house.load("chi-tieu.csv", CATALOGUE).orThrow();
        house.load("hop-tac-xa.csv", list(count, communes)).orThrow();
        return house;
    }
}

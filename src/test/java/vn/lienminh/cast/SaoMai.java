package vn.lienminh.cast;

/// Five provinces that are not on any map, their alliances and their cluster: the same files for every test.
///
/// | code | province | alliance | in the cluster |
/// |---|---|---|---|
/// | 97 | Sao Mai | SM1 | since 2020, leads 2023 with Sông Xanh |
/// | 98 | Sông Xanh | SM2 | since 2020 |
/// | 99 | Đồi Gió | SM3 | since 2020 |
/// | 05 | Bãi Vàng | SM4 | since 2020 |
/// | 07 | Rừng Thông | SM5 | since 1 July 2023 |
public final class SaoMai {
    public static final String TERRITORY = """
            event,on,decree,from_code,from_name,to_code,to_name,level,share,note
            exists,,,,,97,Tỉnh Sao Mai,province,,
            exists,,,,,98,Tỉnh Sông Xanh,province,,
            exists,,,,,99,Tỉnh Đồi Gió,province,,
            exists,,,,,05,Tỉnh Bãi Vàng,province,,
            exists,,,,,07,Tỉnh Rừng Thông,province,,
            """;
    public static final String ORGANISATIONS = """
            organisation,kind,name_vi,name_en,area,valid_from,valid_until
            SM1,provincial-alliance,Liên minh Hợp tác xã tỉnh Sao Mai,Cooperative Alliance of Sao Mai,97,,
            SM2,provincial-alliance,Liên minh Hợp tác xã tỉnh Sông Xanh,Cooperative Alliance of Song Xanh,98,,
            SM3,provincial-alliance,Liên minh Hợp tác xã tỉnh Đồi Gió,Cooperative Alliance of Doi Gio,99,,
            SM4,provincial-alliance,Liên minh Hợp tác xã tỉnh Bãi Vàng,Cooperative Alliance of Bai Vang,05,,
            SM5,provincial-alliance,Liên minh Hợp tác xã tỉnh Rừng Thông,Cooperative Alliance of Rung Thong,07,,
            """;
    public static final String CLUSTER = """
            cluster,name,province,member_from,member_until,order
            SM,Cụm thi đua Sao Mai,97,2020-01-01,,1
            SM,Cụm thi đua Sao Mai,98,2020-01-01,,2
            SM,Cụm thi đua Sao Mai,99,2020-01-01,,3
            SM,Cụm thi đua Sao Mai,05,2020-01-01,,4
            SM,Cụm thi đua Sao Mai,07,2023-07-01,,5
            """;
    public static final String HEADS = """
            cluster,year,province,role,from,until
            SM,2023,97,co-head,2023-01-01,2024-01-01
            SM,2023,98,co-head,2023-01-01,2024-01-01
            """;

    private SaoMai() {}

    /// The house with these provinces in it.
    public static House in(House house) {
        house.load("lanh-tho.csv", TERRITORY).orThrow();
        house.load("to-chuc.csv", ORGANISATIONS).orThrow();
        house.load("cum.csv", CLUSTER).orThrow();
        house.load("cum-truong.csv", HEADS).orThrow();
        return house;
    }
}

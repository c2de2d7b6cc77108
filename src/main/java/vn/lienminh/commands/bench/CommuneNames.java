package vn.lienminh.commands.bench;

import java.util.List;

/// Names of communes as they sound in Vietnam (tên xã): two syllables, and the rank before them.
final class CommuneNames {
    private static final List<String> FIRST = List.of(
            ("An Ba Bắc Bảo Bình Bồng Cao Cẩm Chí Cổ Cư Diễn Đại Đông Đồng Đức Gia Giao Hà Hải Hàm Hiệp Hòa Hoằng Hồng Hợp"
                            + " Hùng Hưng Hương Khánh Kim Kỳ La Lạc Liên Long Lộc Lương Mai Minh Mỹ Nam Nghĩa Ngọc Nhân Ninh"
                            + " Phú Phước Quang Quảng Quế Sơn Tam Tân Tây Thạch Thanh Thiệu Thọ Trường Vĩnh")
                    .split(" "));
    private static final List<String> SECOND = List.of(
            ("An Bình Bằng Châu Chánh Chung Cường Dân Diên Dũng Dương Đài Đạo Điền Định Giang Hải Hành Hạnh Hiền Hòa Hoàng Hội"
                            + " Hưng Khê Lãng Lâm Lập Lễ Long Lợi Lý Mỹ Ngãi Nguyên Nhơn Phong Phú Phúc Phương Quý Sơn Tâm"
                            + " Thành Thắng Thịnh Thuận Thủy Tiến Toàn Trạch Trị Trung Văn Vân Viên Xá Xuân Yên")
                    .split(" "));
    private static final List<String> RANKS_BEFORE = List.of("Xã", "Xã", "Xã", "Xã", "Phường", "Xã", "Xã", "Thị trấn");
    private static final List<String> RANKS_SINCE = List.of("Xã", "Xã", "Xã", "Phường");

    private CommuneNames() {}

    /// Of a unit before the mergers; no two of the first three thousand sound alike.
    static String before(int number) {
        return RANKS_BEFORE.get(number % RANKS_BEFORE.size()) + " " + syllables(number);
    }

    static String since(int number) {
        return RANKS_SINCE.get(number % RANKS_SINCE.size()) + " " + syllables(number);
    }

    private static String syllables(int number) {
        return FIRST.get(number % FIRST.size()) + " " + SECOND.get(number % SECOND.size());
    }
}

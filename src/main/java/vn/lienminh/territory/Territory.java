package vn.lienminh.territory;

import java.util.List;
import java.util.Locale;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;

/// A unit as it is called for a while (đơn vị hành chính): its code and name between two changes of name, code or
/// rank.
///
/// @param fullName with its rank: `Tỉnh Ninh Bình`
/// @param named when it bore this code and this name
/// @param lives when the unit existed, under whatever name
public record Territory(TerritoryId id, Level level, String code, String fullName, Validity named, Validity lives) {
    private static final List<String> RANKS =
            List.of("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Phường", "Tỉnh", "Quận", "Huyện", "Xã");

    /// Without its rank: `Ninh Bình`; a numbered ward keeps it: `Phường 1`.
    public String name() {
        return shortName(fullName);
    }

    /// `Tỉnh`, `Thành phố`, `Phường`; empty when the name states none.
    public String rank() {
        return rankOf(fullName);
    }

    static String shortName(String fullName) {
        String bare = fullName.substring(rankOf(fullName).length()).strip();
        return bare.isEmpty() || Character.isDigit(bare.charAt(0)) ? fullName : bare;
    }

    static String rankOf(String fullName) {
        String lower = fullName.toLowerCase(Locale.ROOT);
        for (String rank : RANKS)
            if (lower.startsWith(rank.toLowerCase(Locale.ROOT) + " ")) return fullName.substring(0, rank.length());
        return "";
    }

    /// The same place name, whatever the rank, the marks or the place of the tone.
    static boolean sameName(String one, String other) {
        return Vietnamese.fold(shortName(one)).equals(Vietnamese.fold(shortName(other)));
    }
}

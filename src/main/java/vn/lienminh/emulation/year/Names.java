package vn.lienminh.emulation.year;

import vn.lienminh.kernel.Language;
import vn.lienminh.organisations.Organisation;

/// Members as a cluster calls them (tên gọi trong cụm): an alliance by its province.
public final class Names {
    private Names() {}

    public static String shortly(Organisation organisation, Language language) {
        String name = organisation.name(language);
        return language == Language.VI
                ? name.replaceFirst("(?i)^liên minh (hợp tác xã|htx) (tỉnh|thành phố)\\s+", "")
                : name.replaceFirst("^(Provincial )?Cooperative Alliance of ", "");
    }
}

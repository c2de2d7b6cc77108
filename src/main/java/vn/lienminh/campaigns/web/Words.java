package vn.lienminh.campaigns.web;

import java.util.Locale;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;

/// How campaigns are spoken of.
record Words(Texts texts) {

    String t(String key, String... pairs) {
        return texts.get("campaigns." + key, pairs);
    }

    /// `năm 2018`, `tháng 3 năm 2018`
    String period(Period period) {
        return texts.get(
                "reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
    }

    String stage(Stage stage) {
        return t("stage." + stage.word());
    }

    /// `năm 2018, ước thực hiện`
    String sending(Period period, Stage stage) {
        return t("sending", "period", period(period), "stage", stage(stage));
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// As short as a table wants it: an alliance by its province.
    String unit(Organisation organisation) {
        String name = organisation.name(texts.language());
        return texts.language() == Language.VI
                ? name.replaceFirst("(?i)^liên minh (hợp tác xã|htx) (tỉnh|thành phố)\\s+", "")
                : name.replaceFirst("^(Provincial )?Cooperative Alliance of ", "");
    }

    /// The address of the report that is owed.
    static String report(Duty duty) {
        return "/reports/" + duty.organisation().code() + "/" + duty.campaign().period();
    }
}

package vn.lienminh.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.lienminh.organisations.Organisation;

/// What somebody is at an organisation as far as rights go (vai trò); what each may do is in {@link RoleMatrix}.
///
/// Not a post (chức vụ): posts say what is printed on a business card.
public enum Role {
    /// người quản trị: danh mục, cụm, tài khoản
    ADMINISTRATOR,
    /// cán bộ Ban thi đua Liên minh HTX Việt Nam
    NATIONAL_OFFICER,
    /// cụm trưởng: never given by hand, it comes to the chair with the office of the alliance
    CLUSTER_HEAD,
    /// tổ giúp việc của cụm trưởng: holds while the alliance leads
    CLUSTER_HELPER,
    /// chủ tịch liên minh tỉnh
    ALLIANCE_CHAIR,
    /// cán bộ liên minh tỉnh
    ALLIANCE_OFFICER,
    /// người nhập liệu của hợp tác xã
    COOPERATIVE_USER,
    /// người kiểm tra, ủy viên hội đồng: reads everything, changes nothing
    INSPECTOR,
    /// biên tập viên
    EDITOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its name.
    public String key() {
        return "access.role." + word();
    }

    public static Optional<Role> parse(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }

    /// Whether somebody may be given it at an organisation of that kind.
    boolean fits(Organisation.Kind kind) {
        return switch (this) {
            case CLUSTER_HEAD -> false;
            case ADMINISTRATOR, NATIONAL_OFFICER -> kind == Organisation.Kind.NATIONAL_ALLIANCE;
            case CLUSTER_HELPER, ALLIANCE_CHAIR, ALLIANCE_OFFICER -> kind == Organisation.Kind.PROVINCIAL_ALLIANCE;
            case COOPERATIVE_USER -> kind == Organisation.Kind.COOPERATIVE;
            case INSPECTOR, EDITOR -> kind != Organisation.Kind.COOPERATIVE;
        };
    }

    /// Whether whoever manages the people of a province may give it; the others only the administrator gives.
    boolean givenInProvinces() {
        return switch (this) {
            case CLUSTER_HELPER, ALLIANCE_OFFICER, COOPERATIVE_USER -> true;
            case ADMINISTRATOR, NATIONAL_OFFICER, CLUSTER_HEAD, ALLIANCE_CHAIR, INSPECTOR, EDITOR -> false;
        };
    }

    /// Whether its holder may pass it on for some days.
    public boolean mayBePassedOn() {
        return switch (this) {
            case ALLIANCE_CHAIR, ALLIANCE_OFFICER, CLUSTER_HELPER, NATIONAL_OFFICER -> true;
            case ADMINISTRATOR, CLUSTER_HEAD, COOPERATIVE_USER, INSPECTOR, EDITOR -> false;
        };
    }
}

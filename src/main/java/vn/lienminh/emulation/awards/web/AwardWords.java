package vn.lienminh.emulation.awards.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.lienminh.emulation.awards.catalogue.Award;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;

/// Names, days and money as the pages of awards write them.
///
/// @param members of the cluster on the year's last day
record AwardWords(Page page, AwardCatalogue catalogue, List<Organisation> members) {

    String t(String key, String... pairs) {
        return page.t("awards." + key, pairs);
    }

    Award award(Proposal proposal) {
        return catalogue.get(proposal.award());
    }

    String awardName(Proposal proposal) {
        return award(proposal).name(page.language());
    }

    /// `HTX nông nghiệp, Hà Nam`; of an alliance its name alone.
    String who(Proposal proposal) {
        if (proposal.unit().equals(proposal.organisation())) return full(proposal.unit());
        return t("of", "what", proposal.name(), "place", unit(proposal.unit()));
    }

    private String full(OrganisationId id) {
        return find(id).replaceFirst("^Liên minh Hợp tác xã", "Liên minh HTX");
    }

    String unit(OrganisationId id) {
        return shortened(find(id));
    }

    String unit(String code) {
        return members.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(m -> shortened(m.name(page.language())))
                .orElse(code);
    }

    private String find(OrganisationId id) {
        return members.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(m -> m.name(page.language()))
                .orElse("" + id.value());
    }

    static String shortened(String name) {
        return name.replaceFirst("^Liên minh (HTX|Hợp tác xã) (tỉnh|thành phố|TP) ", "")
                .replaceFirst("^Cooperative Alliance of ", "");
    }

    static String dong(BigDecimal money) {
        return Vietnamese.number(money);
    }

    static String times(BigDecimal coefficient) {
        return Vietnamese.number(
                coefficient, Math.max(1, coefficient.stripTrailingZeros().scale()));
    }

    static String day(LocalDate day) {
        return Vietnamese.day(day);
    }
}

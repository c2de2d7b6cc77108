package vn.lienminh.emulation.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// What members and people are called on pages and papers of meetings (tên gọi).
@Component("meetingNames")
public class Names {
    private final Organisations organisations;
    private final Colleagues colleagues;

    Names(Organisations organisations, Colleagues colleagues) {
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    /// `Liên minh HTX tỉnh Ninh Bình`
    public String whole(OrganisationId id, int year, Language language) {
        return organisation(id, year).name(language);
    }

    /// By its province: `Ninh Bình`
    public String brief(OrganisationId id, int year, Language language) {
        return vn.lienminh.emulation.year.Names.shortly(organisation(id, year), language);
    }

    public String brief(Collection<OrganisationId> ids, int year, Language language) {
        return ids.stream().map(id -> brief(id, year, language)).collect(Collectors.joining(", "));
    }

    public Organisation organisation(OrganisationId id, int year) {
        LocalDate day = Leading.lastDay(year);
        return organisations.get(id, day);
    }

    public Map<String, String> people(Collection<String> recorded) {
        return colleagues.names(recorded);
    }
}

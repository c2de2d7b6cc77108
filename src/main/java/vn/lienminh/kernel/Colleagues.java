package vn.lienminh.kernel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What people are called, and who of them could do something (đồng nghiệp): for modules that know only how records
/// keep a name. What knows accounts answers it.
public interface Colleagues {

    /// @param recorded as records keep them, `account:lan`
    /// @param login the name to call them by, `lan`
    record Colleague(String recorded, String login, String name) {}

    /// The names of those whom records keep so; who is not there is called as the record has it.
    Map<String, String> names(Collection<String> recorded);

    /// Who may do it today over that organisation, where it is about the figures of a day; by name.
    List<Colleague> whoMay(Act act, OrganisationId organisation, LocalDate day);
}

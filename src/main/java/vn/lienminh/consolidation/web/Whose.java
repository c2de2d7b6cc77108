package vn.lienminh.consolidation.web;

import java.util.List;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Whose figures a page is about, of which period of the year where the reader stands.
///
/// @param periods of the year of which there is anything
record Whose(ClusterYear where, Party party, Period period, List<Period> periods) {

    /// Whether it is added from provinces: a cluster or the nation.
    boolean many() {
        return party instanceof Party.Cluster || party instanceof Party.National;
    }

    /// Of a page of this place, in the period that is shown.
    String address(Page page, String rest) {
        return address(page, rest, period);
    }

    String address(Page page, String rest, Period other) {
        String plain = where.address() + rest;
        return page.link(
                other.equals(Period.year(where.year())) ? plain : Page.with(plain, "period", other.toString()));
    }
}

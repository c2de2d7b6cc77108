package vn.lienminh.access.web;

import java.util.List;
import vn.lienminh.access.Account;

/// One person of the directory, ready to be written.
///
/// @param address of the page
/// @param manages whether the reader may change anything
public record PersonView(
        Account account,
        String address,
        String state,
        List<Line> posts,
        List<Line> roles,
        boolean manages,
        List<Choice> choices,
        List<Choice> organisations,
        String today,
        Typed form,
        String done) {

    /// A post or a role in time.
    ///
    /// @param id of a role that may be ended; 0: none
    public record Line(long id, String what, String organisation, String from, String until) {}
}

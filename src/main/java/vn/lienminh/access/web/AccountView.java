package vn.lienminh.access.web;

import java.util.List;
import vn.lienminh.access.Account;

/// One's own account, ready to be written.
///
/// @param form what was typed wrongly last, and where
/// @param secret of the second step that is being set up; empty: none is
/// @param done the key of what was just done; empty: nothing
/// @param people whether there is a directory to see
public record AccountView(
        Account account,
        List<String> roles,
        boolean secondStep,
        int recoveryLeft,
        List<Key> keys,
        List<Place> places,
        List<Passed> passed,
        List<Choice> own,
        Typed form,
        String done,
        boolean people) {

    /// A key with which one signs in.
    ///
    /// @param doubt why it is not taken any more; empty: it is
    public record Key(long id, String name, String made, String used, String doubt) {}

    /// A browser in which one is signed in.
    public record Place(long id, String agent, String address, String since, String seen, boolean here) {}

    /// A role passed on, or received.
    public record Passed(long id, String sentence, boolean mine) {}
}

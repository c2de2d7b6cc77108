package vn.lienminh.access.web;

import java.util.List;

/// The directory of people, ready to be written.
///
/// @param roles that may be given
/// @param organisations offered in the form
/// @param mayInvite whether there is a form
/// @param history whether the reader may see who did what
/// @param providers whether the reader says where organisations sign in
/// @param mail where letters go when they become files; empty: they are mailed
public record PeopleView(
        List<Row> rows,
        List<Choice> roles,
        List<Choice> organisations,
        boolean mayInvite,
        boolean providers,
        boolean history,
        String today,
        Typed form,
        String done,
        String mail) {

    public record Row(
            String name, String login, String address, List<String> posts, List<String> roles, String state) {}
}

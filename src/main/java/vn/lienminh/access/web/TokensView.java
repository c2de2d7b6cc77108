package vn.lienminh.access.web;

import java.util.List;
import vn.lienminh.access.programs.TokenScope;

/// One's tokens for programs, ready to be written.
///
/// @param site what our addresses begin with
/// @param secret of the one just made, shown this once; empty: none
public record TokensView(
        List<Row> rows,
        List<TokenScope> scopes,
        List<String> chosen,
        String until,
        String secret,
        String site,
        Typed form,
        String done) {

    public record Row(long id, String name, String scopes, String made, String until, String used) {}
}

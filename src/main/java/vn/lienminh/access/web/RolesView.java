package vn.lienminh.access.web;

import java.util.List;
import vn.lienminh.access.Role;
import vn.lienminh.access.Scope;

/// What each role may do, and how far it reaches.
public record RolesView(List<Role> roles, List<Scope> scopes, List<Line> lines) {

    /// @param cells one for each role; empty where it may not
    public record Line(String act, List<String> cells) {}
}

package vn.lienminh.access.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.Role;
import vn.lienminh.access.RoleMatrix;
import vn.lienminh.access.Scope;
import vn.lienminh.kernel.Act;
import vn.lienminh.shell.Page;

/// The matrix of roles on one page, for everybody to read.
@Controller
class RolesController {

    @GetMapping("/roles")
    ModelAndView show(Page page) {
        List<RolesView.Line> lines =
                RoleMatrix.acts().stream().map(act -> line(page, act)).toList();
        RolesView view = new RolesView(List.of(Role.values()), List.of(Scope.values()), lines);
        return page.titled(page.t("access.roles")).show("access/roles", "view", view);
    }

    private static RolesView.Line line(Page page, Act act) {
        List<String> cells = Arrays.stream(Role.values())
                .map(role -> RoleMatrix.of(act).get(role))
                .map(scope -> scope == null ? "" : page.t(scope.key()))
                .toList();
        return new RolesView.Line(page.t("access.act." + act.name()), cells);
    }
}

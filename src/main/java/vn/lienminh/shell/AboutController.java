package vn.lienminh.shell;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where figures come from and how they are added up, in the words that every page uses (nguồn và cách tính).
@Controller
class AboutController {
    private static final List<String> PARTS =
            List.of("source", "standing", "coverage", "change", "missing", "bounds", "areas", "revision", "software");

    @GetMapping("/about")
    ModelAndView show(Page page) {
        return page.titled(page.t("shell.sources")).show("shell/about", "parts", PARTS);
    }
}

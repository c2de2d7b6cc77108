package vn.lienminh.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.Reader;

/// A form that came after its session had ended. What was typed stays on the page, to be sent again when its writer
/// has signed in in another tab; passwords are not given back.
@Controller
class SignedOutController {
    static final String ADDRESS = "/signed-out";

    /// Whether a request is a form whose fields can be kept on a page.
    static boolean keeps(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getParameterMap().keySet().stream().noneMatch(Typed::secret);
    }

    /// Reached by [Threshold] alone, which knows where the form wanted to go.
    @PostMapping(ADDRESS)
    ModelAndView keep(Page page, HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String action))
            throw Ways.missing();
        List<Choice> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals(Reader.FIELD))
                .flatMap(SignedOutController::values)
                .toList();
        ModelAndView view = page.titled(page.t("shell.problem.signed-out.title"))
                .show("access/signed-out", "action", action, "fields", fields);
        view.setStatus(HttpStatus.UNAUTHORIZED);
        return view;
    }

    private static Stream<Choice> values(Map.Entry<String, String[]> field) {
        return Arrays.stream(field.getValue()).map(value -> new Choice(field.getKey(), value));
    }
}

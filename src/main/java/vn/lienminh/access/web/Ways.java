package vn.lienminh.access.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import vn.lienminh.shell.Page;

/// Where a form leads when it is done.
final class Ways {
    private Ways() {}

    /// Only to a page of this house.
    static ModelAndView to(String address) {
        RedirectView view = new RedirectView(Page.local(address));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /// The page of a person, with what was done said on it.
    static String person(String login) {
        return "/people/" + UriUtils.encodePathSegment(login, StandardCharsets.UTF_8);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// The same page again with what is wrong in the form.
    static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

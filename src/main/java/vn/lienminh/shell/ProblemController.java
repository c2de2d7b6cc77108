package vn.lienminh.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every failure ends here: one page that says what happened and what is safe. The details go to the log alone.
@Controller
class ProblemController implements ErrorController {
    private static final String PROGRAMS = "/api/";
    private static final Logger log = LoggerFactory.getLogger(ProblemController.class);

    @RequestMapping("/error")
    Object show(Page page, HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        HttpStatus status = databaseLost(cause) ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
        String reference = status.is5xxServerError() ? logged(page, cause) : "";
        Problem problem = Problem.failed(status, kind(status), reference, page.texts());
        return page.visit().path().startsWith(PROGRAMS) ? told(problem) : page.problem(problem);
    }

    /// A program wants no page.
    private static ResponseEntity<WebMessage> told(Problem problem) {
        String what = problem.title() + ". " + problem.what() + " " + problem.reference();
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(WebMessage.failed(problem.status(), what.strip()));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean databaseLost(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause())
            if (t instanceof SQLTransientConnectionException || t instanceof SQLNonTransientConnectionException)
                return true;
        return false;
    }

    private static String logged(Page page, @Nullable Throwable cause) {
        String reference = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase();
        log.atError()
                .addKeyValue("reference", reference)
                .addKeyValue("path", page.visit().path())
                .setCause(cause)
                .log("page not shown, reference {}", reference);
        return reference;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case UNAUTHORIZED -> "signed-out";
            case FORBIDDEN -> "proof";
            case METHOD_NOT_ALLOWED -> "method";
            case SERVICE_UNAVAILABLE -> "database";
            default -> status.is4xxClientError() ? "request" : "server";
        };
    }
}

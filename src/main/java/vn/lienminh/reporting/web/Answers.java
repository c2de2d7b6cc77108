package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Period;

/// How refusals are said over HTTP: what is not theirs to see is not there.
final class Answers {
    private Answers() {}

    static HttpStatus status(List<Fault> faults) {
        return switch (faults.getFirst().code()) {
            case "R141" -> HttpStatus.NOT_FOUND;
            case "R142" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.CONFLICT;
        };
    }

    static <T> T found(Optional<T> what) {
        return what.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Period period(String text) {
        return found(Period.parse(text));
    }
}

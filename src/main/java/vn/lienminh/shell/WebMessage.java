package vn.lienminh.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a program is told (thông báo cho chương trình), in the shape that DHIS2 gave to it.
///
/// @param response what became of what was sent; null: nothing was taken up
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebMessage(
        String httpStatus,
        int httpStatusCode,
        String status,
        String message,
        @Nullable Object response) {

    public static WebMessage failed(HttpStatus status, String message) {
        return new WebMessage(status.getReasonPhrase(), status.value(), "ERROR", message, null);
    }
}

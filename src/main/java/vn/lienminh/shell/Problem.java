package vn.lienminh.shell;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Texts;

/// What a page says when something is refused or has failed (trang báo lỗi): what happened, what is safe, what to
/// do.
///
/// @param reasons the sentences of the refusals; empty when there are none
/// @param reference what the reader tells the helpdesk, as in the log; empty when nothing was logged
public record Problem(
        HttpStatus status, String title, String what, String safe, List<String> reasons, String reference) {

    static Problem refused(HttpStatus status, List<Fault> faults, Texts texts) {
        List<String> reasons =
                faults.stream().map(f -> f.text(texts.language())).toList();
        return new Problem(status, texts.get("shell.refused"), texts.get("shell.refused.what"), "", reasons, "");
    }

    /// @param kind the middle of the keys `shell.problem.<kind>.title` and the rest
    static Problem failed(HttpStatus status, String kind, String reference, Texts texts) {
        String key = "shell.problem." + kind;
        return new Problem(
                status,
                texts.get(key + ".title"),
                texts.get(key + ".what"),
                texts.get(key + ".safe"),
                List.of(),
                reference);
    }
}

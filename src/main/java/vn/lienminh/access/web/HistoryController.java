package vn.lienminh.access.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.SignedIn;
import vn.lienminh.audit.AuditAct;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.audit.History;
import vn.lienminh.audit.Line;
import vn.lienminh.documents.CsvText;
import vn.lienminh.shell.Page;

/// Who did what, for those who inspect (nhật ký): asked by who, what, unit, when and act; a page at a time, or as a
/// file.
@Controller
class HistoryController {
    private static final int MOST = 50;
    private static final int MOST_IN_FILE = 10_000;

    private final History history;
    private final HistoryPage pages;
    private final AuditTrail audit;

    HistoryController(History history, HistoryPage pages, AuditTrail audit) {
        this.history = history;
        this.pages = pages;
        this.audit = audit;
    }

    /// @param before the line after which the page begins; null: from the newest
    @GetMapping("/history")
    ModelAndView show(
            Page page, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable Long before) {
        SignedIn who = inspector();
        HistoryPage.Asked asked = pages.asked(typed);
        List<Line> lines = asked.why().isEmpty() ? history.find(asked.wanted(), before, MOST + 1, who) : List.of();
        HistoryView view = pages.view(page, typed, asked.why(), lines, MOST, history.root());
        return page.titled(page.t("audit.title")).under("/account").show("access/history", "view", view);
    }

    /// A byte order mark first, by which a spreadsheet knows the letters.
    @GetMapping("/history.csv")
    ResponseEntity<byte[]> file(Page page, @RequestParam Map<String, String> typed) {
        SignedIn who = inspector();
        HistoryPage.Asked asked = pages.asked(typed);
        if (!asked.why().isEmpty()) throw Ways.missing();
        List<Line> lines = history.find(asked.wanted(), null, MOST_IN_FILE, who);
        audit.read(who, "history", asked.wanted().organisation(), new HashMap<>(typed));
        List<String> rows = new ArrayList<>();
        rows.add(CsvText.line(pages.heads(page)));
        for (HistoryView.Row row : pages.rows(page, lines)) rows.add(CsvText.line(HistoryPage.cells(row)));
        String text = "\uFEFF" + String.join(CsvText.END, rows) + CsvText.END;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhat-ky.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SignedIn inspector() {
        SignedIn who = AccountController.who();
        if (who.reach(AuditAct.SEE_HISTORY).isEmpty()) throw Ways.missing();
        return who;
    }
}

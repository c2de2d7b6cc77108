package vn.lienminh.reporting.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that opens a sheet again without network. A browser lets it answer for addresses below its own only, so
/// it stands beside the reports and not among the other files.
@Controller
class WorkerController {
    private static final Resource WORKER = new ClassPathResource("static/js/sheet-worker.js");

    @GetMapping("/reports/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(WORKER);
    }
}

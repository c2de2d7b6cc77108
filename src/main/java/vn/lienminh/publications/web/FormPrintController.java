package vn.lienminh.publications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.publications.forms.FormPrints;
import vn.lienminh.reporting.workbooks.Workbooks;
import vn.lienminh.shell.PublicAddress;

/// A report printed as its official table.
@Controller
@EnableConfigurationProperties(PublicAddress.class)
class FormPrintController {
    private final FormPrints prints;
    private final PublicAddress known;

    FormPrintController(FormPrints prints, PublicAddress known) {
        this.prints = prints;
        this.known = known;
    }

    /// @param blank without numbers of this period
    @GetMapping("/reports/{code}/{text}/print.pdf")
    ResponseEntity<byte[]> print(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(defaultValue = "false") boolean blank) {
        Period period = Period.parse(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Workbooks.Filling filling = blank ? Workbooks.Filling.NOTHING : Workbooks.Filling.AS_IT_STANDS;
        String name = "%s_%s%s.pdf".formatted(period, code.replaceAll("[^A-Za-z0-9._-]", "-"), blank ? "_trong" : "");
        return switch (prints.pdf(code, period, filling, site(request), actor)) {
            case Outcome.Refused<byte[]>(List<Fault> faults) ->
                throw new ResponseStatusException(
                        HttpStatus.NOT_FOUND, faults.getFirst().code());
            case Outcome.Done<byte[]>(byte[] bytes) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(bytes);
        };
    }

    private String site(HttpServletRequest request) {
        return known.site().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : known.site();
    }
}

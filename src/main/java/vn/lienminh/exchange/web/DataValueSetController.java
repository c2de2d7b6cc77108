package vn.lienminh.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienminh.exchange.DataValue;
import vn.lienminh.exchange.DataValueSet;
import vn.lienminh.exchange.DataValueSets;
import vn.lienminh.exchange.ExchangeRefusal;
import vn.lienminh.exchange.ImportSummary;
import vn.lienminh.exchange.ValueFormat;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.WebMessage;

/// Where a program posts its figures, as it would to DHIS2.
@Controller
@RequestMapping("/api/dataValueSets")
class DataValueSetController {
    private final DataValueSets sets;

    DataValueSetController(DataValueSets sets) {
        this.sets = sets;
    }

    @PostMapping
    ResponseEntity<WebMessage> take(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") String dryRun,
            @RequestParam(defaultValue = "") String importStrategy)
            throws IOException {
        Language language = language(request);
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        String packed = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_ENCODING), "identity");
        Optional<ValueFormat> format = packed.equals("identity") ? ValueFormat.of(type) : Optional.empty();
        if (format.isEmpty())
            return failed(
                    List.of(Fault.error(
                            Place.NOWHERE, ExchangeRefusal.X106_OTHER_FORMAT, Map.of("found", type + " " + packed))),
                    language);
        byte[] body = request.getInputStream().readNBytes(ValueFormat.MOST_BYTES + 1);
        DataValueSets.Manner manner =
                new DataValueSets.Manner(dryRun.equalsIgnoreCase("true"), importStrategy, language);
        Outcome<ImportSummary> taken =
                format.get().read(body).then((DataValueSet set) -> sets.take(set, manner, actor));
        return switch (taken) {
            case Outcome.Done<ImportSummary>(ImportSummary summary) -> answer(summary);
            case Outcome.Refused<ImportSummary>(List<Fault> faults) -> failed(faults, language);
        };
    }

    private static ResponseEntity<WebMessage> answer(ImportSummary summary) {
        boolean all = summary.conflicts().isEmpty();
        HttpStatus status = all ? HttpStatus.OK : HttpStatus.CONFLICT;
        return json(new WebMessage(
                status.getReasonPhrase(),
                status.value(),
                all ? "OK" : "WARNING",
                all ? "Import was successful." : "One more conflicts encountered, please check import summary.",
                summary));
    }

    private static ResponseEntity<WebMessage> failed(List<Fault> faults, Language language) {
        Fault why = faults.getFirst();
        HttpStatus status = switch (why.code()) {
            case "X101" -> HttpStatus.CONTENT_TOO_LARGE;
            case "X106" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "X107" -> HttpStatus.CONFLICT;
            case "X108" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.BAD_REQUEST;
        };
        return json(WebMessage.failed(status, why.text(language)));
    }

    private static ResponseEntity<WebMessage> json(WebMessage message) {
        return ResponseEntity.status(message.httpStatusCode())
                .contentType(MediaType.APPLICATION_JSON)
                .body(message);
    }

    /// What a report says now; drafts are seen by whoever may see them on the pages.
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> show(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String orgUnit,
            @RequestParam(defaultValue = "") String period) {
        Optional<List<DataValue>> values = sets.of(orgUnit, period, actor);
        if (values.isEmpty()) {
            Fault why =
                    Fault.error(Place.NOWHERE, ExchangeRefusal.X114_NO_REPORT, Map.of("found", orgUnit + " " + period));
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(WebMessage.failed(HttpStatus.CONFLICT, why.text(language(request))));
        }
        return ResponseEntity.ok(Map.of(
                "dataValues",
                values.get().stream().map(DataValueSetController::shown).toList()));
    }

    private static Map<String, String> shown(DataValue value) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("dataElement", value.element());
        shown.put("period", value.period());
        shown.put("orgUnit", value.unit());
        if (!value.combo().isEmpty()) shown.put("categoryOptionCombo", value.combo());
        shown.put("value", value.value());
        if (!value.comment().isEmpty()) shown.put("comment", value.comment());
        return shown;
    }

    private static Language language(HttpServletRequest request) {
        String asked = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
        return asked.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.VI;
    }
}

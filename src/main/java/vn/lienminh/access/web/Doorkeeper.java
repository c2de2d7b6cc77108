package vn.lienminh.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.lienminh.access.SignedIn;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Who may open the page of a cluster's, a province's or a commune's year, of a report, of the nation: whoever may
/// see the figures on it. To everybody else there is no such page, and the log keeps that they asked.
@Component
class Doorkeeper implements HandlerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final Clusters clusters;
    private final Organisations organisations;
    private final Territories territories;
    private final Clock clock;

    Doorkeeper(Clusters clusters, Organisations organisations, Territories territories, Clock clock) {
        this.clusters = clusters;
        this.organisations = organisations;
        this.territories = territories;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) return true;
        Optional<SignedIn> who = AccountVisitors.current();
        if (who.isEmpty() || mayOpen(who.get(), request)) return true;
        log.atWarn()
                .addKeyValue("account", who.get().name())
                .addKeyValue("path", request.getRequestURI())
                .log("asked for a page of others");
        response.sendError(HttpStatus.NOT_FOUND.value());
        return false;
    }

    @SuppressWarnings("unchecked")
    private boolean mayOpen(SignedIn who, HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Map<String, String> parts =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (parts == null) return true;
        String first = pattern.replaceFirst("^/([^/]*).*$", "$1");
        if (who.may(ReportingAct.SEE_REPORTS)) return true;
        return switch (first) {
            case "national" -> false;
            case "clusters" -> !parts.containsKey("code") || cluster(who, parts, request); // the list names no figures
            case "provinces", "communes" -> province(who, parts);
            case "reports" -> report(who, parts);
            default -> true;
        };
    }

    /// The whole cluster of that year, also as it was on the day and known at the instant that the address asks for.
    private boolean cluster(SignedIn who, Map<String, String> parts, HttpServletRequest request) {
        LocalDate day = lastDay(parts);
        String code = parts.getOrDefault("code", "");
        List<Organisation> members = new ArrayList<>(clusters.members(code, day, null));
        if (members.isEmpty()) return false;
        try {
            LocalDate on = asked(request, "on").map(LocalDate::parse).orElse(day);
            Instant known = asked(request, "known").map(Instant::parse).orElse(null);
            members.addAll(clusters.members(code, on, known));
        } catch (DateTimeParseException e) {
            return false;
        }
        return members.stream().allMatch(m -> who.may(ReportingAct.SEE_REPORTS, m.id(), day));
    }

    private static Optional<String> asked(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    /// These pages go down to communes and cooperatives, whose figures are their province's alone.
    private boolean province(SignedIn who, Map<String, String> parts) {
        LocalDate day = lastDay(parts);
        return territories.byCode(parts.getOrDefault("code", ""), day)
                        instanceof Outcome.Done<Territory>(Territory unit)
                && territories
                        .provinceOn(unit.id(), day)
                        .flatMap(p -> organisations.allianceOf(p.id(), day, null))
                        .filter(alliance -> who.rights().holdsBelow(ReportingAct.SEE_REPORTS, alliance.id()))
                        .isPresent();
    }

    private boolean report(SignedIn who, Map<String, String> parts) {
        String code = parts.getOrDefault("code", parts.getOrDefault("organisation", ""));
        Optional<Period> period = Period.parse(parts.getOrDefault("text", parts.getOrDefault("period", "")));
        if (period.isEmpty()) return true;
        LocalDate day = period.get().end();
        return organisations
                .find(code, day, null)
                .map(Organisation::id)
                .filter(o -> who.may(ReportingAct.SEE_REPORTS, o, day) || who.may(ReportingAct.SEE_DRAFT, o, day))
                .isPresent();
    }

    private LocalDate lastDay(Map<String, String> parts) {
        String year = parts.getOrDefault("year", "");
        return year.matches("\\d{4}")
                ? LocalDate.of(Integer.parseInt(year), 12, 31)
                : LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }
}

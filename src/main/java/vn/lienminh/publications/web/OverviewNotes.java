package vn.lienminh.publications.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Progress;
import vn.lienminh.planning.Targets;
import vn.lienminh.publications.Publication;
import vn.lienminh.publications.Publications;
import vn.lienminh.publications.YearEndReport;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.shell.Page;

/// What a reader of a year's figures should know first.
@Component
class OverviewNotes {
    private final Targets targets;
    private final Publications publications;
    private final AcceptedReports accepted;
    private final Indicators indicators;

    OverviewNotes(Targets targets, Publications publications, AcceptedReports accepted, Indicators indicators) {
        this.targets = targets;
        this.publications = publications;
        this.accepted = accepted;
        this.indicators = indicators;
    }

    List<OverviewView.Note> of(Page page, Scope scope, Period period, View view, @Nullable YearEndReport report) {
        List<OverviewView.Note> notes = new ArrayList<>();
        if (view.known() != null)
            notes.add(new OverviewView.Note(
                    page.t("publications.note.known", "at", Vietnamese.moment(view.known())), List.of(), "", ""));
        if (view.on() != null)
            notes.add(new OverviewView.Note(
                    page.t("publications.note.on", "day", Vietnamese.day(view.on())), List.of(), "", ""));
        soft(page, scope, period, view).ifPresent(notes::add);
        if (report != null && view.known() == null)
            stale(page, scope, period, report).ifPresent(notes::add);
        return notes;
    }

    /// That the total is over fewer than all, and who is not in it.
    static Optional<OverviewView.Note> partial(Page page, List<Figures.Division> divisions) {
        List<String> silent = divisions.stream()
                .filter(Figures.Division::silent)
                .map(Figures.Division::name)
                .toList();
        if (silent.isEmpty() || silent.size() == divisions.size()) return Optional.empty();
        String text = page.t(
                "publications.note.partial",
                "done",
                "" + (divisions.size() - silent.size()),
                "all",
                "" + divisions.size(),
                "names",
                String.join(", ", silent));
        return Optional.of(new OverviewView.Note(text, List.of(), "", ""));
    }

    /// Next year's targets that lie under what the same units have just reached.
    private Optional<OverviewView.Note> soft(Page page, Scope scope, Period period, View view) {
        Catalogue catalogue = indicators.on(period.end());
        AmountText amounts = new AmountText(catalogue, page.language());
        List<String> items = new ArrayList<>();
        for (Progress aim : targets.progress(scope.party(), period.year() + 1, period, view)) {
            String code = aim.target().indicator();
            if (!aim.alreadyExceeded() || catalogue.get(code).kind().hasParts()) continue;
            items.add(page.t(
                    aim.target().bySome() ? "publications.note.soft.some" : "publications.note.soft.all",
                    "name",
                    catalogue.get(code).name(page.language()),
                    "target",
                    amounts.amount(code, aim.target().amount()),
                    "result",
                    amounts.amount(code, aim.result()),
                    "units",
                    "" + aim.target().registered().size()));
        }
        if (items.isEmpty()) return Optional.empty();
        String text = page.t("publications.note.soft", "count", "" + items.size(), "year", "" + (period.year() + 1));
        return Optional.of(new OverviewView.Note(text, items, "", ""));
    }

    private Optional<OverviewView.Note> stale(Page page, Scope scope, Period period, YearEndReport report) {
        return publications.printed(scope.party(), period.year(), report).stream()
                .filter(Publication::stale)
                .findFirst()
                .map(p -> new OverviewView.Note(
                        page.t(
                                "publications.note.stale",
                                "count",
                                "" + p.changes().size(),
                                "at",
                                Vietnamese.moment(p.printedAt())),
                        List.of(),
                        page.link(Objects.requireNonNull(page.where()).address() + "/report"),
                        page.t("publications.note.stale.link")));
    }

    /// How much of what is shown was published by the members, and how much illustrates; empty when nothing is
    /// marked.
    String origin(Page page, Scope scope, Period period, View view) {
        List<OrganisationId> members =
                scope.members().stream().map(Organisation::id).toList();
        List<CellValue> cells = accepted.of(members, List.of(period), view.known()).stream()
                .flatMap(snapshot -> snapshot.cells().values().stream())
                .toList();
        long published =
                cells.stream().filter(c -> c.origin().equals("published")).count();
        long illustrative =
                cells.stream().filter(c -> c.origin().equals("illustrative")).count();
        if (illustrative == 0) return "";
        return page.t(
                "publications.origin",
                "illustrative",
                Vietnamese.number(illustrative),
                "published",
                Vietnamese.number(published));
    }
}

package vn.lienminh.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// The door of the form designer (thiết kế biểu): a draft of the next version is begun, changed and published; what is
/// published is never changed again, and a cell number never means anything else.
@Service
public class FormDesigns {
    private static final int LONGEST_TITLE = 200;

    private final FormDesignStore designs;
    private final FormStore forms;
    private final IndicatorStore indicators;
    private final ReportForms catalogueForms;
    private final FormOutline outline;
    private final AuditTrail audit;
    private final Clock clock;

    FormDesigns(
            FormDesignStore designs,
            FormStore forms,
            IndicatorStore indicators,
            ReportForms catalogueForms,
            FormOutline outline,
            AuditTrail audit,
            Clock clock) {
        this.designs = designs;
        this.forms = forms;
        this.indicators = indicators;
        this.catalogueForms = catalogueForms;
        this.outline = outline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<FormDesign> all() {
        return designs.all();
    }

    @Transactional(readOnly = true)
    public Optional<FormDesign> find(String form) {
        return designs.find(form);
    }

    /// How a version is laid out; one that follows the catalogue by its groups.
    @Transactional(readOnly = true)
    public List<FormSection> sections(FormDesign.Version version) {
        return version.designed() ? version.form().sections() : outline.of(version.form(), version.from());
    }

    /// Begins a draft as the newest version stands, for periods from the next first of January.
    @Transactional
    public Outcome<FormDesign> begin(String form, Actor actor) {
        return change(form, actor, design -> {
            if (design.draft() != null) return Outcome.done(design);
            FormDesign.Version newest = design.versions().getFirst();
            LocalDate from = today().plusYears(1).withDayOfYear(1);
            designs.put(new FormDraft(
                    form, newest.form().version(), from, sections(newest), clock.instant(), actor.name()));
            return done(form);
        });
    }

    /// Writes the draft anew.
    ///
    /// @param added indicators whose cells come to the end of the last section
    @Transactional
    public Outcome<FormDesign> save(
            String form, LocalDate from, List<FormSection> sections, List<String> added, Actor actor) {
        return change(form, actor, design -> {
            FormDraft draft = design.draft();
            if (draft == null) return refused(IndicatorsRefusal.I111_NO_DRAFT, form);
            Optional<Fault> fault = fault(design, sections);
            if (fault.isPresent()) return Outcome.refused(fault.get());
            List<FormSection> all = added.isEmpty() ? sections : with(form, sections, added);
            designs.put(new FormDraft(form, draft.base(), from, all, clock.instant(), actor.name()));
            return done(form);
        });
    }

    /// Makes the draft the next version, for good.
    @Transactional
    public Outcome<FormDesign> publish(String form, Actor actor) {
        return change(form, actor, design -> {
            FormDraft draft = design.draft();
            if (draft == null) return refused(IndicatorsRefusal.I111_NO_DRAFT, form);
            FormDesign.Version newest = design.versions().getFirst();
            if (!draft.from().isAfter(newest.from()))
                return refused(IndicatorsRefusal.I112_NOT_LATER, Vietnamese.day(newest.from()));
            List<Integer> asked = ReportForms.asked(draft.sections());
            if (asked.isEmpty()) return refused(IndicatorsRefusal.I113_ASKS_NOTHING, form);
            int number = newest.form().version() + 1;
            forms.endVersion(form, newest.form().version(), draft.from());
            forms.putVersion(form, number, draft.from(), asked, draft.sections(), actor.name(), clock.instant());
            designs.dropDraft(form);
            indicators.newEdition("form:" + form, clock.instant());
            audit.record(
                    actor,
                    IndicatorsAct.DESIGN_FORMS,
                    "form:" + form,
                    Map.of("version", number, "from", draft.from().toString()));
            return done(form);
        });
    }

    /// Throws the draft away; the numbers of cells that it added stay theirs.
    @Transactional
    public Outcome<FormDesign> discard(String form, Actor actor) {
        return change(form, actor, design -> {
            designs.dropDraft(form);
            return done(form);
        });
    }

    private Outcome<FormDesign> change(
            String form, Actor actor, java.util.function.Function<FormDesign, Outcome<FormDesign>> what) {
        if (!actor.may(IndicatorsAct.DESIGN_FORMS)) return refused(IndicatorsRefusal.I114_NOT_DESIGNER, form);
        indicators.lock();
        Optional<FormDesign> design = designs.find(form);
        return design.isEmpty() ? refused(IndicatorsRefusal.I110_NO_FORM, form) : what.apply(design.get());
    }

    private Outcome<FormDesign> done(String form) {
        return Outcome.done(designs.find(form).orElseThrow());
    }

    /// What cannot be kept of a layout: a cell that the form does not have or that stands on it twice, a section
    /// without a name.
    private static Optional<Fault> fault(FormDesign design, List<FormSection> sections) {
        Set<Integer> seen = new HashSet<>();
        for (FormSection section : sections) {
            boolean named = !section.titleVi().isBlank() && section.titleVi().length() <= LONGEST_TITLE;
            if (!named) return Optional.of(because(IndicatorsRefusal.I115_UNNAMED_SECTION, section.titleVi()));
            for (FormSection.FormLine line : section.lines())
                if (line.cell() != 0 && (design.cell(line.cell()).isEmpty() || !seen.add(line.cell())))
                    return Optional.of(because(IndicatorsRefusal.I116_CELL_TWICE, "" + line.cell()));
        }
        return Optional.empty();
    }

    private List<FormSection> with(String form, List<FormSection> sections, List<String> added) {
        List<Indicator> versions = indicators.indicators();
        List<FormSection.FormLine> lines = new ArrayList<>();
        Set<Integer> there = new HashSet<>();
        sections.forEach(s -> s.lines().forEach(l -> there.add(l.cell())));
        for (String code : added)
            versions.stream().filter(i -> i.code().equals(code)).reduce((a, b) -> b).stream()
                    .flatMap(i -> catalogueForms.cellsOf(form, i, versions).stream())
                    .filter(cell -> there.add(cell.number()))
                    .forEach(cell -> lines.add(new FormSection.FormLine(cell.number(), "", true)));
        List<FormSection> all = new ArrayList<>(sections);
        FormSection last =
                all.isEmpty() ? new FormSection("Phần mới", "New section", false, List.of()) : all.removeLast();
        lines.addAll(0, last.lines());
        all.add(new FormSection(last.titleVi(), last.titleEn(), last.total(), lines));
        return all;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private static Fault because(IndicatorsRefusal why, String found) {
        return Fault.error(Place.NOWHERE, why, Map.of("found", found));
    }

    private static Outcome<FormDesign> refused(IndicatorsRefusal why, String found) {
        return Outcome.refused(because(why, found));
    }
}

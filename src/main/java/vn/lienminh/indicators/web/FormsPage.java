package vn.lienminh.indicators.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.indicators.FormDesign;
import vn.lienminh.indicators.FormDesigns;
import vn.lienminh.indicators.FormDifference;
import vn.lienminh.indicators.FormDraft;
import vn.lienminh.indicators.FormSection;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.indicators.IndicatorsAct;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Puts together the pages of forms.
record FormsPage(Page page, Actor actor, FormDesigns designs, Indicators indicators) {
    private static final int FIRST_YEAR = 1000;

    FormsView.All all(List<FormDesign> all) {
        return new FormsView.All(all.stream()
                .map(d -> new FormsView.Form(
                        d.code(),
                        d.name(page.language()),
                        "" + d.versions().getFirst().form().cells().size(),
                        "" + d.versions().getFirst().form().version(),
                        period(d.versions().getFirst()),
                        d.draft() != null))
                .toList());
    }

    FormsView.One one(FormDesign design, FormDesign.Version shown) {
        return new FormsView.One(
                design.code(),
                design.name(page.language()),
                t(
                        "about",
                        "version",
                        "" + shown.form().version(),
                        "cells",
                        "" + shown.form().cells().size()),
                versions(design, shown.form().version()),
                sections(words(design, shown.from()), designs.sections(shown)),
                actor.may(IndicatorsAct.DESIGN_FORMS),
                design.draft() != null);
    }

    private String t(String key, String... pairs) {
        return page.t("indicators.form." + key, pairs);
    }

    private FormWords words(FormDesign design, LocalDate day) {
        return new FormWords(page.texts(), indicators.on(day), design);
    }

    private List<FormsView.Version> versions(FormDesign design, int current) {
        return design.versions().stream()
                .map(v -> new FormsView.Version(
                        v.form().version(),
                        period(v),
                        v.by().isEmpty() ? t("by-catalogue") : v.by(),
                        Vietnamese.moment(v.at()),
                        "" + v.form().cells().size(),
                        v.form().version() == current))
                .toList();
    }

    private String period(FormDesign.Version version) {
        boolean always = version.from().getYear() < FIRST_YEAR;
        String from = Vietnamese.day(version.from());
        LocalDate until = version.until();
        if (until == null) return always ? t("always") : t("from", "from", from);
        String last = Vietnamese.day(until.minusDays(1));
        return always ? t("until", "until", last) : t("between", "from", from, "until", last);
    }

    private List<FormsView.Section> sections(FormWords words, List<FormSection> sections) {
        return sections.stream()
                .map(s -> new FormsView.Section(
                        s.titleVi(), s.titleEn(), words.title(s), s.total(), lines(words, s.lines())))
                .toList();
    }

    private static List<FormsView.Line> lines(FormWords words, List<FormSection.FormLine> all) {
        List<FormsView.Line> lines = new ArrayList<>();
        for (FormSection.FormLine line : all) lines.add(line(words, line, 10 * (lines.size() + 1)));
        return lines;
    }

    private static FormsView.Line line(FormWords words, FormSection.FormLine line, int order) {
        return new FormsView.Line(
                DesignForm.key(line),
                line.cell() == 0 ? "" : "" + line.cell(),
                words.name(line),
                words.unit(line),
                words.part(line),
                line.asked(),
                words.what(line),
                order);
    }

    FormsView.Draft draft(FormDesign design, FormDraft draft, List<String> refused) {
        FormWords words = words(design, draft.from());
        Set<Integer> used = new HashSet<>();
        Set<String> there = new HashSet<>();
        draft.sections().forEach(s -> s.lines().forEach(l -> used.add(l.cell())));
        design.cells().stream().filter(c -> used.contains(c.number())).forEach(c -> there.add(c.indicator()));
        List<FormSection.FormLine> unused = design.cells().stream()
                .filter(c -> !used.contains(c.number()))
                .map(c -> new FormSection.FormLine(c.number(), "", true))
                .toList();
        return new FormsView.Draft(
                design.code(),
                design.name(page.language()),
                t("draft.about", "version", "" + draft.base(), "by", draft.by(), "at", Vietnamese.moment(draft.at())),
                draft.from().toString(),
                sections(words, draft.sections()),
                lines(words, unused),
                indicators.on(draft.from()).indicators().stream()
                        .filter(i -> !there.contains(i.code())
                                && (i.typed() || i.kind().hasParts()))
                        .map(i -> new FormsView.More(i.code(), i.name(page.language())))
                        .toList(),
                refused);
    }

    FormsView.Difference difference(FormDesign design, FormDesign.Version from, FormDesign.Version to) {
        FormWords then = words(design, from.from());
        FormWords now = words(design, to.from());
        List<FormDifference.Row> rows = FormDifference.of(
                designs.sections(from),
                designs.sections(to),
                (s, l) -> new FormDifference.Place(then.title(s), 0, then.name(l), l.asked()),
                (s, l) -> new FormDifference.Place(now.title(s), 0, now.name(l), l.asked()));
        Map<FormDifference.Change, Integer> counts = new EnumMap<>(FormDifference.Change.class);
        rows.forEach(r -> r.changes().forEach(c -> counts.merge(c, 1, Integer::sum)));
        String summary = counts.entrySet().stream()
                .map(c -> t("change." + c.getKey()) + " " + c.getValue())
                .collect(Collectors.joining(", "));
        return new FormsView.Difference(
                design.code(),
                design.name(page.language()),
                from.form().version(),
                to.form().version(),
                versions(design, to.form().version()),
                summary.isEmpty() ? t("same") : summary,
                rows.stream().map(this::changed).toList());
    }

    private FormsView.Changed changed(FormDifference.Row row) {
        FormDifference.Place before = row.before();
        FormDifference.Place after = row.after();
        return new FormsView.Changed(
                row.line().cell() == 0 ? "" : "" + row.line().cell(),
                before == null ? "" : before.name(),
                before == null ? "" : t("place", "section", before.section(), "n", "" + before.position()),
                after == null ? "" : after.name(),
                after == null ? "" : t("place", "section", after.section(), "n", "" + after.position()),
                row.changes().stream().sorted().map(c -> t("change." + c)).collect(Collectors.joining(", ")));
    }
}

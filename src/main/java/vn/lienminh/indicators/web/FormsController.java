package vn.lienminh.indicators.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.indicators.FormDesign;
import vn.lienminh.indicators.FormDesigns;
import vn.lienminh.indicators.FormDraft;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.indicators.IndicatorsAct;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// The forms that reports are on, their versions, and the draft of the next one.
@Controller
@RequestMapping("/catalogue/forms")
class FormsController {
    private static final String ALL = "/catalogue/forms/";

    private final FormDesigns designs;
    private final Indicators indicators;

    FormsController(FormDesigns designs, Indicators indicators) {
        this.designs = designs;
        this.indicators = indicators;
    }

    @GetMapping
    ModelAndView all(Page page, Actor actor) {
        return page.titled(page.t("indicators.forms"))
                .under("/indicators")
                .show("indicators/forms", "view", pages(page, actor).all(designs.all()));
    }

    private FormsPage pages(Page page, Actor actor) {
        return new FormsPage(page, actor, designs, indicators);
    }

    @GetMapping("/{code}")
    ModelAndView one(Page page, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "0") int version) {
        FormDesign design = design(code);
        FormDesign.Version shown = version == 0 ? design.versions().getFirst() : version(design, version);
        return page.titled(design.name(page.language()))
                .under("/indicators")
                .show("indicators/form", "view", pages(page, actor).one(design, shown));
    }

    private FormDesign design(String code) {
        return designs.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FormDesign.Version version(FormDesign design, int number) {
        return design.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What the later version changed.
    @GetMapping("/{code}/compare")
    ModelAndView compare(
            Page page, Actor actor, @PathVariable String code, @RequestParam int from, @RequestParam int to) {
        FormDesign design = design(code);
        FormsView.Difference view = pages(page, actor).difference(design, version(design, from), version(design, to));
        return page.titled(design.name(page.language()))
                .under("/indicators")
                .show("indicators/form-compare", "view", view);
    }

    @PostMapping("/{code}/draft")
    ModelAndView begin(Page page, Actor actor, @PathVariable String code) {
        return answer(page, designs.begin(code, actor), code + "/edit");
    }

    @GetMapping("/{code}/edit")
    ModelAndView edit(Page page, Actor actor, @PathVariable String code) {
        if (!actor.may(IndicatorsAct.DESIGN_FORMS)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        FormDesign design = design(code);
        FormDraft draft = design.draft();
        if (draft == null) return new ModelAndView("redirect:" + ALL + code);
        return show(page, actor, design, draft, List.of());
    }

    private ModelAndView show(Page page, Actor actor, FormDesign design, FormDraft draft, List<String> refused) {
        return page.titled(design.name(page.language()))
                .under("/indicators")
                .show("indicators/form-edit", "view", pages(page, actor).draft(design, draft, refused));
    }

    /// The whole draft as its page has it; what is refused is shown again, to be mended.
    @PostMapping("/{code}/edit")
    ModelAndView save(Page page, Actor actor, @PathVariable String code, @RequestParam Map<String, String> fields) {
        FormDesign design = design(code);
        FormDraft draft = design.draft();
        if (draft == null) return new ModelAndView("redirect:" + ALL + code);
        String add = fields.getOrDefault("add", "");
        FormDraft sent = new FormDraft(
                code,
                draft.base(),
                day(fields.getOrDefault("from", ""), draft.from()),
                DesignForm.sections(fields),
                draft.at(),
                draft.by());
        return switch (designs.save(
                code, sent.from(), sent.sections(), add.isEmpty() ? List.of() : List.of(add), actor)) {
            case Outcome.Done<FormDesign> ignored -> new ModelAndView("redirect:" + ALL + code + "/edit");
            case Outcome.Refused<FormDesign>(List<Fault> faults) ->
                show(
                        page,
                        actor,
                        design,
                        sent,
                        faults.stream().map(f -> f.text(page.language())).toList());
        };
    }

    private static LocalDate day(String text, LocalDate before) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return before;
        }
    }

    @PostMapping("/{code}/publication")
    ModelAndView publish(Page page, Actor actor, @PathVariable String code) {
        return answer(page, designs.publish(code, actor), code);
    }

    @PostMapping("/{code}/draft/end")
    ModelAndView discard(Page page, Actor actor, @PathVariable String code) {
        return answer(page, designs.discard(code, actor), code);
    }

    private static ModelAndView answer(Page page, Outcome<FormDesign> outcome, String next) {
        return switch (outcome) {
            case Outcome.Done<FormDesign> ignored -> new ModelAndView("redirect:" + ALL + next);
            case Outcome.Refused<FormDesign>(List<Fault> faults) -> page.refused(HttpStatus.CONFLICT, faults);
        };
    }
}

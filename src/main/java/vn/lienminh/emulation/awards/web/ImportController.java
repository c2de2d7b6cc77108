package vn.lienminh.emulation.awards.web;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.dossiers.NewProposal;
import vn.lienminh.emulation.awards.dossiers.Nomination;
import vn.lienminh.emulation.awards.dossiers.Nominations;
import vn.lienminh.emulation.awards.dossiers.Proposals;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Lists of those proposed come in as files: compared first, then taken.
@Controller
class ImportController {
    private static final int LARGEST = 512 * 1024;

    private final ClusterPlace places;
    private final Proposals proposals;
    private final Nominations nominations;
    private final TabularFiles files;
    private final AwardCatalogue catalogue;

    ImportController(
            ClusterPlace places,
            Proposals proposals,
            Nominations nominations,
            TabularFiles files,
            AwardCatalogue catalogue) {
        this.places = places;
        this.proposals = proposals;
        this.nominations = nominations;
        this.files = files;
        this.catalogue = catalogue;
    }

    private ClusterYear where(String code, int year, Actor actor) {
        if (proposals.proposable(code, year, actor).isEmpty()) throw AwardsController.absent();
        return places.of(code, year).orElseThrow(AwardsController::absent);
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/awards/lists")
    ModelAndView form(Page page, Actor actor, @PathVariable String code, @PathVariable int year) {
        return show(page, where(code, year, actor), List.of(), List.of(), "", "");
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/lists")
    ModelAndView compare(
            Page page, Actor actor, @PathVariable String code, @PathVariable int year, @RequestParam MultipartFile file)
            throws IOException {
        ClusterYear where = where(code, year, actor);
        String given = file.getOriginalFilename();
        String name = given == null || given.isBlank() ? "danh-sach" : given;
        byte[] bytes = file.getSize() > LARGEST ? new byte[0] : file.getBytes();
        Outcome<List<Nomination>> compared =
                table(name, bytes).then(table -> nominations.compare(code, year, table, actor));
        return switch (compared) {
            case Outcome.Refused<List<Nomination>>(List<Fault> faults) -> {
                ModelAndView again = show(page, where, faults, List.of(), "", "");
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<List<Nomination>>(List<Nomination> rows) ->
                show(page, where, List.of(), rows, name, Base64.getEncoder().encodeToString(bytes));
        };
    }

    private Outcome<Table> table(String name, byte[] bytes) {
        return files.read(name, bytes).map(List::getFirst);
    }

    @PostMapping("/clusters/{code}/{year:\\d{4}}/awards/lists/taken")
    ModelAndView take(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam String name,
            @RequestParam String file) {
        ClusterYear where = where(code, year, actor);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(file);
        } catch (IllegalArgumentException e) {
            throw AwardsController.absent();
        }
        Outcome<Integer> taken = table(name, bytes).then(table -> nominations.takeList(code, year, table, actor));
        if (taken instanceof Outcome.Refused<Integer>(List<Fault> faults))
            return page.in(where).refused(HttpStatus.UNPROCESSABLE_CONTENT, faults);
        RedirectView back = new RedirectView(where.address() + "/awards?done=propose", false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView show(
            Page page, ClusterYear where, List<Fault> faults, List<Nomination> rows, String name, String file) {
        ImportView view = new ImportView(
                page.t("awards.import"),
                where.address() + "/awards/lists",
                where.address() + "/awards",
                faults.stream().map(f -> f.text(page.language())).toList(),
                rows.stream().map(r -> row(r, page)).toList(),
                name,
                file,
                (int) rows.stream().filter(Nomination::fresh).count());
        return page.in(where)
                .under(where.address() + "/awards")
                .titled(view.title())
                .show("emulation/award-list", "view", view);
    }

    private ImportView.Row row(Nomination nomination, Page page) {
        NewProposal wanted = nomination.wanted();
        String state = nomination.fresh() ? "new" : nomination.known() ? "known" : "refused";
        return new ImportView.Row(
                wanted == null ? nomination.row().place().toString() : wanted.name(),
                wanted == null ? "" : catalogue.get(wanted.award()).name(page.language()),
                page.t("awards.import." + state),
                nomination.faults().stream()
                        .map(f -> f.text(page.language()))
                        .findFirst()
                        .orElse(""),
                state.equals("refused"));
    }
}

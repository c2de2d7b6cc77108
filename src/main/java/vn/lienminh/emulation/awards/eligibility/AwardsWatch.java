package vn.lienminh.emulation.awards.eligibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.year.OpenItem;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReport;
import vn.lienminh.emulation.year.StepWatch;
import vn.lienminh.kernel.Texts;

/// How far the dossiers of a year are: sent, decided.
@Component
class AwardsWatch implements StepWatch {
    private static final Set<DossierState> SENT =
            EnumSet.of(DossierState.SUBMITTED, DossierState.DECIDED, DossierState.AWARDED);

    private final Dossiers dossiers;
    private final AwardCatalogue catalogue;

    AwardsWatch(Dossiers dossiers, AwardCatalogue catalogue) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
    }

    @Override
    public Set<Step> steps() {
        return EnumSet.of(Step.PROPOSED, Step.DECIDED);
    }

    @Override
    public StepReport of(String cluster, int year, Step step, Texts texts) {
        List<Dossier> live = dossiers.of(cluster, year).stream()
                .filter(d -> d.state().counts())
                .toList();
        if (live.isEmpty()) return StepReport.UNKNOWN;
        boolean decided = step == Step.DECIDED;
        int done = (int) live.stream()
                .filter(d -> decided ? d.state().decided() : SENT.contains(d.state()))
                .count();
        String text = texts.get(
                decided ? "awards.watch.decided" : "awards.watch.checked", "n", "" + done, "all", "" + live.size());
        String address = address(cluster, year);
        return new StepReport(
                done,
                live.size(),
                List.of(),
                "",
                List.of(new StepReport.Condition(text, done == live.size(), false, address)),
                address);
    }

    private static String address(String cluster, int year) {
        return "/clusters/" + cluster + "/" + year + "/awards";
    }

    @Override
    public List<OpenItem> open(String cluster, int year, Texts texts) {
        return dossiers.of(cluster, year).stream()
                .filter(d -> d.state().counts() && !d.state().decided())
                .map(d -> new OpenItem(
                        OpenItem.Kind.AWARDS,
                        texts.get(
                                "awards.watch.open",
                                "award",
                                catalogue.get(d.proposal().award()).name(texts.language()),
                                "name",
                                d.proposal().name(),
                                "state",
                                texts.get("awards.state." + d.state().word())),
                        address(cluster, year) + "?dossier=" + d.id()))
                .toList();
    }
}

package vn.lienminh.emulation.awards.web;

import static vn.lienminh.emulation.EmulationAct.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.awards.AwardSettings;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Law;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.emulation.awards.catalogue.WorkingDays;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierGrounds;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.dossiers.Proposals;
import vn.lienminh.emulation.awards.dossiers.Sector;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.emulation.holds.Holds;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Gathers what a page of awards needs, for a reader.
@Component
class AwardsDesk {
    private static final String BODY = "Liên minh Hợp tác xã Việt Nam";

    private final Clusters clusters;
    private final Proposals proposals;
    private final Dossiers dossiers;
    private final DossierGrounds grounds;
    private final Decisions decisions;
    private final Holds holds;
    private final AwardCatalogue catalogue;
    private final WorkingDays days;
    private final AwardSettings settings;
    private final Clock clock;

    AwardsDesk(
            Clusters clusters,
            Proposals proposals,
            Dossiers dossiers,
            DossierGrounds grounds,
            Decisions decisions,
            Holds holds,
            AwardCatalogue catalogue,
            WorkingDays days,
            AwardSettings settings,
            Clock clock) {
        this.clusters = clusters;
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.grounds = grounds;
        this.decisions = decisions;
        this.holds = holds;
        this.catalogue = catalogue;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    private AwardsFacts facts(Page page, String cluster, int year, Actor actor) {
        boolean votes = dossiers.seesVotes(cluster, year, actor);
        List<Organisation> members = clusters.members(cluster, LocalDate.of(year, 12, 31), null);
        return new AwardsFacts(
                cluster,
                year,
                members,
                proposals.quotas(cluster, year),
                dossiers.of(cluster, year),
                clauses(page, cluster, year, votes),
                grounds.changed(cluster, year),
                decisions.of(cluster, year),
                holds.of(members.stream().map(Organisation::id).toList()),
                LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE),
                votes);
    }

    /// To whom the numbers of a count are not known, whether it passed is.
    private Map<Long, List<Clause>> clauses(Page page, String cluster, int year, boolean votes) {
        Map<Long, List<Clause>> all = grounds.clauses(cluster, year);
        if (votes) return all;
        Map<Long, List<Clause>> without = new LinkedHashMap<>();
        all.forEach((id, clauses) ->
                without.put(id, clauses.stream().map(c -> without(page, c)).toList()));
        return without;
    }

    private static Clause without(Page page, Clause clause) {
        if (!clause.values().getOrDefault("votes", "").contains("/")) return clause;
        Map<String, String> values = new LinkedHashMap<>(clause.values());
        values.put("votes", page.t(clause.failed() ? "awards.vote.failed" : "awards.vote.passed"));
        return new Clause(clause.condition(), clause.verdict(), values);
    }

    /// @param chosen the number of the dossier that is looked at; null: the first
    AwardsView view(
            Page page, ClusterYear where, Actor actor, @Nullable Long chosen, String done, List<String> refused) {
        AwardsFacts facts = facts(page, where.code(), where.year(), actor);
        AwardWords words = new AwardWords(page, catalogue, facts.members());
        AwardsPage made = new AwardsPage(page, where, facts, words, new NoticeDays(days, settings.noticeDays()));
        Dossier shown = chosen(facts, chosen);
        Optional<DossierView> dossier =
                Optional.ofNullable(shown).map(d -> dossier(page, where, words, facts, d, made, actor));
        return made.view(done, refused, shown, dossier, forms(page, where, facts, words, actor));
    }

    private static @Nullable Dossier chosen(AwardsFacts facts, @Nullable Long id) {
        if (facts.dossiers().isEmpty()) return null;
        return facts.dossiers().stream()
                .filter(d -> id == null || d.id() == id)
                .findFirst()
                .orElse(facts.dossiers().getFirst());
    }

    private DossierView dossier(
            Page page,
            ClusterYear where,
            AwardWords words,
            AwardsFacts facts,
            Dossier dossier,
            AwardsPage made,
            Actor actor) {
        DossierPage one = new DossierPage(page, words, facts, dossier, settings, days, where.address() + "/awards");
        return one.view(
                made.money(dossier),
                new DossierPage.Rights(
                        dossiers.open(dossier, actor),
                        dossiers.keeps(dossier, actor),
                        dossiers.answers(dossier, actor),
                        actor.may(DECIDE_AWARD)));
    }

    private AwardsView.Forms forms(Page page, ClusterYear where, AwardsFacts facts, AwardWords words, Actor actor) {
        List<Organisation> own = proposals.proposable(where.code(), where.year(), actor);
        boolean decides = actor.may(DECIDE_AWARD);
        LocalDate lastDay = LocalDate.of(where.year(), 12, 31);
        boolean keeps = facts.members().stream().anyMatch(m -> actor.may(KEEP_HOLDS, m.id(), lastDay));
        return new AwardsView.Forms(
                where.address() + "/awards",
                choices(keeps ? facts.members() : own, page),
                catalogue.awards().stream()
                        .map(a -> new AwardsView.Choice(a.code(), a.name(page.language())))
                        .toList(),
                Arrays.stream(Recipient.values())
                        .map(r -> new AwardsView.Choice(r.word(), words.t("recipient." + r.word())))
                        .toList(),
                Arrays.stream(Sector.values())
                        .map(s -> new AwardsView.Choice(s.word(), words.t("sector." + s.word())))
                        .toList(),
                facts.dossiers().stream()
                        .filter(d -> decides && d.state() == DossierState.SUBMITTED)
                        .map(d -> new AwardsView.Choice(
                                "" + d.id(), words.awardName(d.proposal()) + ": " + words.who(d.proposal())))
                        .toList(),
                catalogue.laws().stream()
                        .filter(Law::decree)
                        .map(l -> new AwardsView.Choice(l.code(), l.name()))
                        .toList(),
                catalogue.decree(lastDay).map(Law::code).orElse(""),
                BODY,
                facts.given().stream()
                        .filter(g -> decides && g.stands())
                        .map(g -> given(g, words))
                        .toList(),
                Arrays.stream(Hold.Kind.values())
                        .map(k -> new AwardsView.Choice(k.word(), words.t("hold." + k.word())))
                        .toList(),
                facts.holds().stream().map(h -> held(h, words, actor, where)).toList(),
                !own.isEmpty(),
                decides,
                actor.may(SET_QUOTAS),
                keeps,
                facts.today().toString());
    }

    private static AwardsView.Choice given(Given given, AwardWords words) {
        return new AwardsView.Choice(
                given.code(), words.awardName(given.proposal()) + ": " + words.who(given.proposal()));
    }

    private static List<AwardsView.Choice> choices(List<Organisation> some, Page page) {
        return some.stream()
                .map(m -> new AwardsView.Choice(m.code(), AwardWords.shortened(m.name(page.language()))))
                .toList();
    }

    private static AwardsView.Held held(Hold hold, AwardWords words, Actor actor, ClusterYear where) {
        LocalDate until = hold.until();
        String name = hold.name().isEmpty()
                ? words.unit(hold.organisation())
                : words.t("of", "what", hold.name(), "place", words.unit(hold.organisation()));
        String text = words.t(
                "holds.line",
                "name",
                name,
                "kind",
                words.t("hold." + hold.kind().word()),
                "from",
                Vietnamese.day(hold.from()),
                "paper",
                hold.paper(),
                "ground",
                hold.ground());
        String end = until == null && actor.may(KEEP_HOLDS, hold.organisation(), hold.from())
                ? where.address() + "/awards/holds/" + hold.id() + "/endings"
                : "";
        return new AwardsView.Held(
                until == null ? text : text + " " + words.t("holds.until", "until", Vietnamese.day(until)), end);
    }
}

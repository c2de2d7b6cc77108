package vn.lienminh.emulation.awards.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.awards.catalogue.Money;
import vn.lienminh.emulation.awards.catalogue.PaperKind;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Clause;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.awards.dossiers.Quota;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the page of award dossiers.
class AwardsPage {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Page page;
    private final ClusterYear where;
    private final AwardsFacts facts;
    private final AwardWords words;
    private final NoticeDays days;

    AwardsPage(Page page, ClusterYear where, AwardsFacts facts, AwardWords words, NoticeDays days) {
        this.page = page;
        this.where = where;
        this.facts = facts;
        this.words = words;
        this.days = days;
    }

    AwardsView view(
            String done,
            List<String> refused,
            @Nullable Dossier chosen,
            Optional<DossierView> dossier,
            AwardsView.Forms forms) {
        List<AwardsView.Row> rows =
                facts.dossiers().stream().map(d -> row(d, d == chosen)).toList();
        List<BigDecimal> sums = facts.dossiers().stream()
                .filter(d -> d.state().counts())
                .flatMap(d -> money(d).stream())
                .map(Money::sum)
                .toList();
        return new AwardsView(
                words.t("title", "year", "" + where.year()),
                status(),
                done,
                refused,
                quotas(),
                words.t("list", "n", "" + rows.size()),
                salaryNote(),
                rows,
                words.t("sum", "n", "" + sums.size()),
                AwardWords.dong(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                notes(),
                dossier,
                forms);
    }

    private String status() {
        if (facts.dossiers().isEmpty()) return words.t("none", "year", "" + where.year());
        Map<DossierState, Long> count = facts.dossiers().stream()
                .collect(Collectors.groupingBy(Dossier::state, TreeMap::new, Collectors.counting()));
        String parts = count.entrySet().stream()
                .map(e -> words.t(
                        "status.part",
                        "n",
                        "" + e.getValue(),
                        "state",
                        words.t("state." + e.getKey().word())))
                .collect(Collectors.joining(", "));
        return words.t("status", "n", "" + facts.dossiers().size(), "parts", parts);
    }

    private List<AwardsView.Quota> quotas() {
        Map<String, List<Quota>> byAward = new LinkedHashMap<>();
        for (Quota quota : facts.quotas())
            byAward.computeIfAbsent(quota.award() + " " + quota.recipient(), k -> new ArrayList<>())
                    .add(quota);
        return byAward.values().stream().map(this::quota).toList();
    }

    private AwardsView.Quota quota(List<Quota> some) {
        Quota first = some.getFirst();
        int count = some.stream().mapToInt(Quota::count).sum();
        int used = (int) facts.dossiers().stream()
                .filter(d -> d.state().counts() && some.stream().anyMatch(q -> about(q, d.proposal())))
                .count();
        String what = words.catalogue().get(first.award()).name(page.language());
        return new AwardsView.Quota(
                count == 0 ? "0" : words.t("quota.of", "used", "" + used, "count", "" + count),
                what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1),
                some.stream().map(Quota::note).distinct().collect(Collectors.joining(", ")),
                slots(Math.max(count, 1), Math.min(used, count)));
    }

    private static boolean about(Quota quota, Proposal proposal) {
        return quota.award().equals(proposal.award())
                && quota.recipient() == proposal.recipient()
                && (quota.sector().isEmpty() || quota.sector().equals(proposal.sector()));
    }

    private static List<AwardsView.Slot> slots(int count, int used) {
        List<AwardsView.Slot> slots = new ArrayList<>();
        BigDecimal step = ALL.divide(BigDecimal.valueOf(count), MathContext.DECIMAL32);
        BigDecimal width = count == 1 ? ALL : step.subtract(BigDecimal.ONE);
        for (int i = 0; i < count; i++)
            slots.add(new AwardsView.Slot(percent(step.multiply(BigDecimal.valueOf(i))), percent(width), i < used));
        return slots;
    }

    private static String percent(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private String salaryNote() {
        return words.catalogue()
                .salary(moneyDay())
                .map(s -> words.t("list.money", "salary", AwardWords.dong(s.amount())))
                .orElse("");
    }

    /// Until something is decided money is counted as of the end of the year.
    private LocalDate moneyDay() {
        LocalDate end = LocalDate.of(where.year(), 12, 31);
        return facts.today().isBefore(end) ? facts.today() : end;
    }

    Optional<Money> money(Dossier dossier) {
        Optional<Given> given = facts.given(dossier);
        if (given.isPresent()) return given.map(g -> new Money(g.coefficient(), g.salary(), g.paid()));
        Proposal proposal = dossier.proposal();
        return words.catalogue().money(proposal.award(), proposal.recipient(), moneyDay());
    }

    private AwardsView.Row row(Dossier dossier, boolean chosen) {
        Proposal proposal = dossier.proposal();
        List<PaperKind> papers = words.catalogue().papers(proposal.award(), proposal.recipient());
        long ready = papers.stream().filter(p -> dossier.ready(p.code())).count();
        Optional<Clause> failed =
                facts.clausesOf(dossier).stream().filter(Clause::failed).findFirst();
        boolean counts = dossier.state().counts();
        Optional<Money> money = counts ? money(dossier) : Optional.empty();
        return new AwardsView.Row(
                words.who(proposal),
                page.link(Page.with(where.address() + "/awards", "dossier", "" + dossier.id())),
                words.awardName(proposal),
                failed.map(this::why).orElseGet(() -> met(facts.clausesOf(dossier))),
                failed.isPresent(),
                vote(dossier),
                ready + "/" + papers.size(),
                ready < papers.size() && counts,
                at(dossier),
                money.map(m -> AwardWords.times(m.coefficient())).orElse("–"),
                money.map(m -> AwardWords.dong(m.sum())).orElse("–"),
                proposal.origin().equals("illustrative"),
                chosen);
    }

    private String why(Clause clause) {
        String text = clause.values().getOrDefault("kind", "");
        return words.t(
                "not-met",
                "why",
                text.isEmpty()
                        ? words.t("clause." + clause.condition().kind().word() + ".failed")
                                .replaceFirst("[:,{].*$", "")
                                .strip()
                        : text);
    }

    private String met(List<Clause> clauses) {
        long met = clauses.stream()
                .filter(c -> c.verdict() == Clause.Verdict.PASSED)
                .count();
        long open =
                clauses.stream().filter(c -> c.verdict() == Clause.Verdict.OPEN).count();
        return open == 0
                ? words.t("met", "met", "" + met, "all", "" + clauses.size())
                : words.t("met.open", "met", "" + met, "all", "" + clauses.size(), "open", "" + open);
    }

    private String vote(Dossier dossier) {
        return facts.clausesOf(dossier).stream()
                .map(c -> c.values().getOrDefault("votes", ""))
                .filter(v -> !v.isEmpty() && !v.equals("–"))
                .findFirst()
                .orElse(words.t("not-voted"));
    }

    private String at(Dossier dossier) {
        DossierState state = dossier.state();
        Optional<DossierEvent> notice = dossier.last(DossierStep.PUBLISH);
        if (state == DossierState.PUBLISHED && notice.isPresent())
            return days.running(notice.get(), facts.today(), words);
        String word = words.t("state." + state.word());
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return dossier.events().isEmpty()
                ? capital
                : capital + " " + Vietnamese.day(dossier.events().getLast().day());
    }

    private List<AwardsView.Note> notes() {
        List<AwardsView.Note> notes = new ArrayList<>();
        for (Dossier dossier : facts.dossiers()) {
            Set<String> units = facts.changed().getOrDefault(dossier.id(), Set.of());
            if (!units.isEmpty() && dossier.state().shown()) notes.add(changed(dossier, units));
            if (dossier.state() == DossierState.RETURNED)
                notes.add(returned(dossier, dossier.events().getLast()));
        }
        return notes.stream().distinct().toList();
    }

    private AwardsView.Note changed(Dossier dossier, Set<String> units) {
        String names = units.stream().map(words::unit).collect(Collectors.joining(", "));
        return new AwardsView.Note(
                true,
                words.t("changed") + ": " + words.who(dossier.proposal()),
                words.t(dossier.state().decided() ? "changed.decided" : "changed.text", "units", names));
    }

    private AwardsView.Note returned(Dossier dossier, DossierEvent event) {
        return new AwardsView.Note(
                false,
                words.t("returned", "name", words.who(dossier.proposal()), "day", Vietnamese.day(event.day())),
                words.t("returned.text", "ground", event.ground(), "reason", event.reason()));
    }
}

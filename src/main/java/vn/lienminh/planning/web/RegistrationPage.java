package vn.lienminh.planning.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Proposal;
import vn.lienminh.planning.Registration;
import vn.lienminh.planning.RegistrationSheet;
import vn.lienminh.planning.Wish;
import vn.lienminh.planning.WishText;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the sheet on which a member registers its targets.
class RegistrationPage {
    /// How the fields of a row begin; the code of the indicator follows.
    static final String WISH = "wish.";

    static final String BASIS = "basis.";

    /// What the page is made from.
    ///
    /// @param usual the indicators for which anybody in the cluster has a target, this year or the last
    /// @param open whether the cluster still registers
    /// @param own whether the reader speaks for the member
    /// @param negotiates whether the reader speaks for the cluster
    /// @param names what people are called, by how records keep them
    record Facts(
            RegistrationSheet sheet,
            Organisation member,
            Catalogue catalogue,
            List<Registration> history,
            List<Proposal> proposals,
            Map<String, Figure> before,
            Set<String> usual,
            boolean open,
            boolean own,
            boolean negotiates,
            Map<String, String> names) {}

    /// What was typed and not kept.
    record Wrong(String wish, String basis, String why) {}

    private final Page page;
    private final ClusterYear where;
    private final Facts facts;
    private final AmountText amounts;

    RegistrationPage(Page page, ClusterYear where, Facts facts) {
        this.page = page;
        this.where = where;
        this.facts = facts;
        this.amounts = new AmountText(facts.catalogue(), page.language());
    }

    /// @param add an indicator that gets a row though nobody has a target for it
    RegistrationView view(String add, Map<String, Wrong> wrong) {
        Map<String, Registration> held = held();
        Set<String> codes = new LinkedHashSet<>(facts.usual());
        codes.addAll(held.keySet());
        codes.addAll(wrong.keySet());
        codes.add(add);
        List<Indicator> shown = facts.catalogue().indicators().stream()
                .filter(i -> codes.contains(i.code()))
                .toList();
        boolean typing = facts.own() || facts.negotiates();
        return new RegistrationView(
                page.t("planning.sheet.title", "year", year(), "name", name()),
                status(held),
                page.t("planning.sheet.rule." + rule()),
                where.address() + "/targets/" + facts.member().code(),
                typing,
                page.t(facts.own() && facts.open() ? "planning.sheet.save" : "planning.sheet.ask"),
                facts.proposals().stream()
                        .filter(Proposal::open)
                        .map(this::asked)
                        .toList(),
                shown.stream()
                        .map(i -> row(i, held.get(i.code()), wrong.get(i.code())))
                        .toList(),
                typing ? more(shown) : List.of(),
                past());
    }

    private String year() {
        return "" + facts.sheet().year();
    }

    private String name() {
        return facts.member()
                .name(page.language())
                .replaceFirst("^Liên minh (HTX|Hợp tác xã) (tỉnh|thành phố|TP) ", "");
    }

    private String rule() {
        if (facts.own()) return facts.open() ? "own" : "own.late";
        return facts.negotiates() ? "head" : "reader";
    }

    private Map<String, Registration> held() {
        Map<String, Registration> held = new LinkedHashMap<>();
        for (Registration said : facts.history()) if (said.endedAt() == null) held.put(said.indicator(), said);
        return held;
    }

    private String status(Map<String, Registration> held) {
        return page.t(
                "planning.sheet.status",
                "registered",
                "" + count(held, Wish.State.REGISTERED),
                "none",
                "" + count(held, Wish.State.NONE),
                "withdrawn",
                "" + count(held, Wish.State.WITHDRAWN));
    }

    private static long count(Map<String, Registration> held, Wish.State state) {
        return held.values().stream().filter(r -> r.wish().state() == state).count();
    }

    private RegistrationView.Row row(Indicator indicator, @Nullable Registration said, @Nullable Wrong wrong) {
        Figure before = facts.before().get(indicator.code());
        return new RegistrationView.Row(
                indicator.code(),
                indicator.name(page.language()),
                indicator.unit().name(),
                before != null && before.value().present() ? amounts.figure(before) : "",
                wrong == null ? said == null ? "" : WishText.write(said.wish()) : wrong.wish(),
                said == null ? "" : words(said.wish()),
                wrong == null ? said == null ? "" : said.basis() : wrong.basis(),
                said == null ? "" : mark(indicator, said.wish(), before),
                wrong == null ? "" : wrong.why());
    }

    private String words(Wish wish) {
        return wish.state() == Wish.State.REGISTERED
                ? WishText.write(wish)
                : page.t("planning.wish." + wish.state().word());
    }

    private String mark(Indicator indicator, Wish wish, @Nullable Figure before) {
        BigDecimal reached = before == null ? null : before.value().number();
        BigDecimal wanted = wish.amount() == null ? null : wish.amount().number();
        boolean below = reached != null && wanted != null && indicator.kind().adds() && wanted.compareTo(reached) < 0;
        return below ? page.t("planning.below") : "";
    }

    private List<RegistrationView.Choice> more(List<Indicator> shown) {
        return facts.catalogue().indicators().stream()
                .filter(i -> !shown.contains(i) && i.kind() != IndicatorKind.TEXT && i.kind() != IndicatorKind.RANK)
                .map(i -> new RegistrationView.Choice(i.code(), i.name(page.language())))
                .toList();
    }

    private RegistrationView.Asked asked(Proposal proposal) {
        boolean asks = proposal.byMember() ? facts.own() : facts.negotiates();
        boolean answers = proposal.byMember() ? facts.negotiates() : facts.own();
        List<RegistrationView.Choice> choices = new ArrayList<>();
        if (answers) {
            choices.add(choice(Proposal.Result.AGREED));
            choices.add(choice(Proposal.Result.REFUSED));
        } else if (asks) choices.add(choice(Proposal.Result.TAKEN_BACK));
        return new RegistrationView.Asked(
                proposal.id(),
                page.t(
                        proposal.byMember() ? "planning.asked.member" : "planning.asked.head",
                        "name",
                        facts.catalogue().get(proposal.indicator()).name(page.language()),
                        "wish",
                        words(proposal.wish())),
                page.t(
                        "planning.asked.why",
                        "who",
                        who(proposal.by()),
                        "at",
                        Vietnamese.moment(proposal.at()),
                        "basis",
                        proposal.basis()),
                choices);
    }

    private RegistrationView.Choice choice(Proposal.Result result) {
        return new RegistrationView.Choice(result.word(), page.t("planning.answer." + result.word()));
    }

    private String who(String recorded) {
        return facts.names().getOrDefault(recorded, recorded);
    }

    private List<RegistrationView.Past> past() {
        List<RegistrationView.Past> past = new ArrayList<>();
        Map<String, String> last = new LinkedHashMap<>();
        for (Registration said : facts.history()) {
            String now = words(said.wish());
            String from = last.getOrDefault(said.indicator(), "");
            last.put(said.indicator(), now);
            past.addFirst(new RegistrationView.Past(
                    Vietnamese.moment(said.recordedAt()),
                    who(said.recordedBy()),
                    facts.catalogue()
                            .find(said.indicator())
                            .map(i -> i.name(page.language()))
                            .orElse(said.indicator()),
                    from,
                    now,
                    said.basis()));
        }
        return past;
    }
}

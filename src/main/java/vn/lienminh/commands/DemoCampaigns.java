package vn.lienminh.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.NewCampaign;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Returns;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Submissions;
import vn.lienminh.reporting.Typing;
import vn.lienminh.shell.inbox.Recipients;

/// The campaigns of the demo (đợt báo cáo của bản chạy thử), with deadlines around the day on which it is
/// loaded, and some reports of 2018 on their way: one typed, one sent, one returned.
@Component
class DemoCampaigns {
    private static final Party CLUSTER = new Party.Cluster("DBSH");
    private static final Period BEFORE = Period.year(2017);
    private static final Period NOW = Period.year(2018);
    private static final List<String> TYPED = List.of("VB.BANHANH", "HN.TINH");
    private static final String ESTIMATED = " (ư)";

    private final Campaigns campaigns;
    private final Entries entries;
    private final Submissions submissions;
    private final Returns returns;
    private final Organisations organisations;
    private final Recipients people;
    private final Clock clock;

    DemoCampaigns(
            Campaigns campaigns,
            Entries entries,
            Submissions submissions,
            Returns returns,
            Organisations organisations,
            Recipients people,
            Clock clock) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.submissions = submissions;
        this.returns = returns;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /// Once the cluster is there, and before its figures are, so that these come in time.
    void open() {
        if (!campaigns.ofYear(CLUSTER, NOW.year()).isEmpty()) return;
        open(BEFORE, 0, 9);
        int id = open(NOW, 3, 40);
        LocalDate later = day(8);
        campaigns
                .extend(id, Stage.ESTIMATE, "LM26", later, "Văn phòng mất điện vì bão", Actor.operator())
                .orThrow();
    }

    private int open(Period period, int estimate, int official) {
        NewCampaign wanted = new NewCampaign(CLUSTER, period, false, day(estimate), day(official), List.of());
        return campaigns.open(wanted, Actor.operator()).orThrow().getFirst().id();
    }

    private LocalDate day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE).plusDays(ahead);
    }

    /// Once there are people: they do what they would do on the pages.
    void begin() {
        type("hanam", "LM35");
        type("namdinh", "LM36");
        send("namdinh.chutich", "LM36");
        type("haiduong", "LM30");
        send("haiduong.chutich", "LM30");
        Actor head = actor("thaibinh.chutich", "LM34");
        if (head != null)
            returns.giveBack("LM30", NOW, 1, new Returns.Why("Bổ sung số hợp tác xã và số thành viên", Map.of()), head);
    }

    private @Nullable Actor actor(String login, String organisation) {
        return organisations
                .find(organisation, NOW.end(), null)
                .map(o -> people.at(Set.of(o.id())))
                .flatMap(all -> all.stream()
                        .map(Recipients.Recipient::actor)
                        .filter(a -> a.name().equals("account:" + login))
                        .findFirst())
                .orElse(null);
    }

    /// What was said of the year before, as an estimate of this one.
    private void type(String login, String organisation) {
        Actor actor = actor(login, organisation);
        if (actor == null) return;
        Optional<Sheet> now = entries.open(organisation, NOW, actor);
        Optional<Sheet> before = entries.open(organisation, BEFORE, actor);
        if (now.isEmpty() || before.isEmpty() || now.get().last() > 0) return;
        List<Typing> typings = new ArrayList<>();
        for (String indicator : TYPED)
            now.get().form().value(indicator).ifPresent(cell -> {
                String text = before.get().written(cell).replaceAll("\\s*\\(.*\\)$", "");
                if (!text.isEmpty())
                    typings.add(new Typing(cell.number(), text + ESTIMATED, null, 0, 0, "demo-" + cell.number()));
            });
        entries.save(organisation, NOW, typings, actor);
    }

    private void send(String login, String organisation) {
        Actor actor = actor(login, organisation);
        if (actor == null) return;
        entries.open(organisation, NOW, actor)
                .filter(sheet -> sheet.over() == 0)
                .ifPresent(sheet -> submissions.submit(organisation, NOW, sheet.last(), "", actor));
    }
}

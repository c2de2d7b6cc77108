package vn.lienminh.campaigns.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Account;
import vn.lienminh.access.Directory;
import vn.lienminh.access.People;
import vn.lienminh.access.Role;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.NewCampaign;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.cast.Someone;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.threads.Threads;
import vn.lienminh.shell.inbox.Inbox;

/// Letters before a deadline and the day after it, once each however many programs there are. Each test has a year
/// of its own.
class RemindersDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2040-11-01"));

    private static final Party CLUSTER = new Party.Cluster("SM");
    private static int year = 2039;

    @BeforeAll
    static void people() {
        Guests.account(HOUSE.context(), "lan", Role.ALLIANCE_OFFICER, "SM1");
        Guests.account(HOUSE.context(), "chutich", Role.ALLIANCE_CHAIR, "SM1");
        Guests.account(HOUSE.context(), "kiem.tra", Role.INSPECTOR, "SM1");
        Guests.account(HOUSE.context(), "mai", Role.ALLIANCE_OFFICER, "SM2");
    }

    private static House neighbour;

    @AfterAll
    static void leave() {
        if (neighbour != null) neighbour.close();
    }

    @BeforeEach
    void nextYear() {
        year++;
        HOUSE.at(year + "-11-01");
        sent();
        HOUSE.bean(Campaigns.class)
                .open(
                        new NewCampaign(
                                CLUSTER,
                                Period.year(year),
                                false,
                                LocalDate.of(year, 11, 30),
                                null,
                                List.of("SM1", "SM2")),
                        Actor.operator())
                .orThrow();
    }

    private static Letters letters() {
        return HOUSE.bean(Letters.class);
    }

    /// Takes the letters that were written since the last time.
    private static List<MimeMessage> sent() {
        return sent(HOUSE.folder());
    }

    private static List<MimeMessage> sent(Path folder) {
        Path mails = folder.resolve("files/mail");
        List<MimeMessage> all = new ArrayList<>();
        if (!Files.isDirectory(mails)) return all;
        try (Stream<Path> files = Files.list(mails)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    all.add(new MimeMessage(null, in));
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private int round(String day) {
        HOUSE.at(year + "-" + day);
        return letters().round();
    }

    @Test
    void whoeverWasCalledInAThreadReadsItOnceAlsoOnADayWithoutDeadlines() throws Exception {
        HOUSE.at(year + "-11-14");
        Sheet sheet = HOUSE.bean(Entries.class)
                .open("SM1", Period.year(year), Actor.operator())
                .orElseThrow();
        HOUSE.bean(Threads.class)
                .begin(sheet, null, new Threads.Said("Xem giúp @kiem.tra", null, true), Actor.operator())
                .orThrow();
        assertThat(round("11-15")).isEqualTo(1);
        assertThat((String) sent().getFirst().getContent())
                .contains("Người thử kiem.tra", "Trao đổi về năm " + year + ": Xem giúp @kiem.tra", "/threads")
                .doesNotContain("Nộp số liệu");
        assertThat(round("11-16")).isZero();
    }

    @Test
    void lettersGoOutSevenThreeAndOneDayBeforeAndTheDayAfter() throws Exception {
        List<String> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 11, 20);
                day.isBefore(LocalDate.of(year, 12, 6));
                day = day.plusDays(1)) {
            HOUSE.at(day.toString());
            if (letters().round() > 0) days.add(day.toString().substring(5));
        }
        assertThat(days).containsExactly("11-23", "11-27", "11-29", "12-01");
        List<MimeMessage> all = sent();
        assertThat(all)
                .as("officer and chair of SM1, officer of SM2; not the inspector")
                .hasSize(4 * 3);
        String text = (String) all.getFirst().getContent();
        assertThat(text)
                .contains("Nộp số liệu năm " + year + ", ước thực hiện", "còn 7 ngày, 30/11")
                .contains("/reports/SM")
                .contains("Người thử");
        assertThat((String) all.getLast().getContent()).contains("quá 1 ngày");
    }

    @Test
    void nothingGoesOutBeforeTheHour() {
        assertThat(round("11-23T06:59:00")).isZero();
        assertThat(round("11-23T07:00:00")).isEqualTo(3);
        assertThat(round("11-23T07:15:00")).isZero();
    }

    @Test
    void twoProgramsAtOnceWriteEachLetterOnce() throws Exception {
        if (neighbour == null) neighbour = HOUSE.neighbour();
        HOUSE.at(year + "-11-27");
        List<Callable<Integer>> rounds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rounds.add(() -> letters().round());
            rounds.add(() -> neighbour.bean(Letters.class).round());
        }
        int sum = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one : threads.invokeAll(rounds)) sum += one.get();
        }
        assertThat(sum).isEqualTo(3);
        assertThat(sent().size() + sent(neighbour.folder()).size()).isEqualTo(3);
    }

    @Test
    void whoWantsNoLettersGetsNoneAndStillHasTheTask() {
        Actor lan = actor("lan");
        HOUSE.bean(Reminders.class).choose(lan, false);
        assertThat(round("11-27")).isEqualTo(2);
        assertThat(HOUSE.bean(Inbox.class).count(lan)).isPositive();
        HOUSE.bean(Reminders.class).choose(lan, true);
        assertThat(round("11-29")).isEqualTo(3);
    }

    private static Actor actor(String login) {
        return HOUSE.bean(vn.lienminh.shell.inbox.Recipients.class).at(Set.of(id("SM1"), id("SM2"))).stream()
                .map(r -> r.actor())
                .filter(a -> a.name().equals("account:" + login))
                .findFirst()
                .orElseThrow();
    }

    private static OrganisationId id(String code) {
        return HOUSE.bean(Organisations.class)
                .find(code, LocalDate.of(2040, 1, 1), null)
                .orElseThrow()
                .id();
    }

    @Test
    void whoseRoleWasTakenAwayGetsNoLetter() {
        Account account = Guests.account(HOUSE.context(), "tam" + year, Role.ALLIANCE_OFFICER, "SM2");
        assertThat(round("11-27")).isEqualTo(4);
        var person = HOUSE.bean(Directory.class)
                .find(Actor.operator(), account.login())
                .orElseThrow();
        HOUSE.bean(People.class)
                .endRole(Actor.operator(), person, person.grants().getFirst().id())
                .orThrow();
        assertThat(round("11-29")).isEqualTo(3);
    }

    @Test
    void whoHasSentIsLeftInPeace() {
        HOUSE.at(year + "-11-20");
        HOUSE.load("so.csv", "indicator,province,period,value,standing\nHTX.NEW,97,%1$s,4,estimated\n".formatted(year))
                .orThrow();
        assertThat(round("11-27")).as("only the officer of SM2").isEqualTo(1);
    }

    private List<Duty> owed() {
        return HOUSE.bean(Duties.class).ofYear(CLUSTER, year);
    }

    @Test
    void byHandOnceADayAndOnlyByThoseWhoLead() {
        Actor head = new Someone("account:truong", Set.of(CampaignsAct.REMIND), Set.of(id("SM1"), id("SM2")));
        Actor other = new Someone("account:khac", Set.of(CampaignsAct.REMIND), Set.of(id("SM3")));
        Reminders reminders = HOUSE.bean(Reminders.class);
        HOUSE.at(year + "-11-25");
        assertThat(House.codes(reminders.remind(owed(), other))).containsExactly("B117");
        Outcome<List<Duty>> first = reminders.remind(owed(), head);
        assertThat(first.orThrow()).hasSize(2);
        assertThat(letters().about(first.orThrow(), head.name())).isEqualTo(3);
        assertThat(House.codes(reminders.remind(owed(), head))).containsExactly("B118");
        assertThat(reminders.of(List.of(owed().getFirst().campaign().id())))
                .hasSize(2)
                .allMatch(r -> r.byHand() && r.by().equals("account:truong"));
        HOUSE.at(year + "-11-26T08:00:00");
        assertThat(reminders.remind(owed(), head).orThrow()).hasSize(2);
    }

    @Test
    void theDaysAreSetByThoseWhoMay() {
        Reminders reminders = HOUSE.bean(Reminders.class);
        Reminding usual = reminders.setting();
        Reminding wanted = new Reminding(List.of(10), false, 6);
        Actor nobody = new Someone("account:lan", Set.of(), Set.of());
        assertThat(House.codes(reminders.set(wanted, nobody))).containsExactly("B101");
        assertThat(House.codes(reminders.set(new Reminding(List.of(-1), true, 7), Actor.operator())))
                .containsExactly("B119");
        reminders.set(wanted, Actor.operator()).orThrow();
        assertThat(round("11-20T06:00:00")).isEqualTo(3);
        assertThat(round("11-23")).isZero();
        assertThat(round("12-01")).isZero();
        reminders.set(usual, Actor.operator()).orThrow();
    }
}

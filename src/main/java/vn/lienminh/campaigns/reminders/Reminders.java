package vn.lienminh.campaigns.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.campaigns.CampaignsRefusal;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.inbox.LetterChoice;

/// The door of reminders (nhắc nộp báo cáo): by hand and by the calendar. What is written here is kept whatever
/// becomes of the letters; those go out by [Letters] afterwards.
@Service
public class Reminders implements LetterChoice {
    /// One unit is reminded of one thing by hand so often.
    public static final Duration REST = Duration.ofHours(20);

    private final ReminderStore store;
    private final Duties duties;
    private final AuditTrail audit;
    private final Clock clock;

    Reminders(ReminderStore store, Duties duties, AuditTrail audit, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Reminding setting() {
        return store.setting();
    }

    @Transactional
    public Outcome<Reminding> set(Reminding wanted, Actor actor) {
        if (!actor.may(CampaignsAct.SET_REMINDERS)) return refused("", CampaignsRefusal.B101_NOT_ALLOWED, Map.of());
        if (!wanted.valid()) return refused("days", CampaignsRefusal.B119_DAYS, Map.of());
        store.set(wanted, clock.instant(), actor.name());
        audit.record(
                actor,
                CampaignsAct.SET_REMINDERS,
                "reminders",
                Map.of("days", wanted.days(), "dayAfter", wanted.dayAfter(), "hour", wanted.hour()));
        return Outcome.done(wanted);
    }

    /// What was reminded of in these campaigns, the last first.
    @Transactional(readOnly = true)
    public List<Reminder> of(Collection<Integer> campaigns) {
        return campaigns.isEmpty() ? List.of() : store.of(campaigns);
    }

    /// The last one of a duty.
    public static Optional<Reminder> last(Duty duty, List<Reminder> reminders) {
        return reminders.stream().filter(r -> r.of(duty)).findFirst();
    }

    /// Reminds by hand of what is owed. What somebody was reminded of within the last hours is left out.
    @Transactional
    public Outcome<List<Duty>> remind(List<Duty> wanted, Actor actor) {
        store.lock();
        List<Duty> owed = wanted.stream()
                .filter(d -> d.state().owed())
                .filter(d -> actor.may(
                        CampaignsAct.REMIND,
                        d.organisation().id(),
                        d.campaign().period().end()))
                .toList();
        if (owed.isEmpty()) return refused("", CampaignsRefusal.B117_NOBODY_TO_REMIND, Map.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Reminder> known = byHand(owed);
        List<Duty> rested = owed.stream()
                .filter(d -> last(d, known).filter(r -> tooSoon(r, now)).isEmpty())
                .toList();
        if (rested.isEmpty()) {
            Instant last = known.stream()
                    .map(Reminder::at)
                    .max(Comparator.naturalOrder())
                    .orElse(now);
            return refused(
                    "",
                    CampaignsRefusal.B118_REMINDED_LATELY,
                    Map.of("moment", Vietnamese.moment(last), "from", Vietnamese.moment(last.plus(REST))));
        }
        for (Duty duty : rested) {
            store.add(duty, true, day(now), now, actor.name());
            audit.record(
                    actor,
                    CampaignsAct.REMIND,
                    duty.campaign().toString(),
                    Map.of(
                            "organisation",
                            duty.organisation().code(),
                            "stage",
                            duty.stage().word()));
        }
        return Outcome.done(rested);
    }

    private List<Reminder> byHand(List<Duty> some) {
        Set<Integer> campaigns = some.stream().map(d -> d.campaign().id()).collect(Collectors.toSet());
        return store.of(campaigns).stream().filter(Reminder::byHand).toList();
    }

    public static boolean tooSoon(Reminder reminder, Instant now) {
        return reminder.byHand() && reminder.at().plus(REST).isAfter(now);
    }

    /// What is to be told of today by the calendar, for the one program that asks first, be it nothing; empty for
    /// the others, before the hour, and once it was done.
    @Transactional
    public Optional<List<Duty>> beginRound() {
        Instant now = clock.instant();
        Reminding setting = store.setting();
        LocalDate today = day(now);
        if (now.atZone(Vietnamese.ZONE).getHour() < setting.hour() || !store.begin(today, now)) return Optional.empty();
        List<Duty> told = new ArrayList<>();
        for (Duty duty : duties.due(today.minusDays(1), setting.until(today)))
            if (duty.state().owed() && setting.tells(duty.due(), today)) told.add(duty);
        for (Duty duty : told) store.add(duty, false, today, now.truncatedTo(ChronoUnit.MICROS), "calendar");
        return Optional.of(told);
    }

    /// About when the last round was: told twice is better than never.
    Instant lastRound() {
        return clock.instant().minus(Duration.ofDays(1).plusMinutes(20));
    }

    /// Every letter of the round is out; until then it is begun again after a while.
    @Transactional
    public void endRound() {
        Instant now = clock.instant();
        store.end(day(now), now);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wants(Actor actor) {
        return store.wanted(actor.name());
    }

    @Transactional
    public void choose(Actor actor, boolean wanted) {
        store.choose(actor.name(), wanted, clock.instant());
    }

    /// Takes a letter to write it; empty when another program has it, or it was sent.
    @Transactional
    public Optional<Long> claim(Actor recipient, String cause, int lines) {
        Instant now = clock.instant();
        return store.claim(recipient.name(), day(now), cause, lines, now);
    }

    /// What became of a letter that was claimed.
    @Transactional
    public void close(long letter, boolean sent) {
        if (sent) store.sent(letter, clock.instant());
        else store.notSent(letter);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Vietnamese.ZONE);
    }

    private static <T> Outcome<T> refused(String field, CampaignsRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(field.isEmpty() ? Place.NOWHERE : Place.NOWHERE.at(field), why, values));
    }
}

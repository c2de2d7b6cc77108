package vn.lienminh.campaigns.reminders;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.platform.Letter;
import vn.lienminh.platform.Mail;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.shell.inbox.Calls;
import vn.lienminh.shell.inbox.Days;
import vn.lienminh.shell.inbox.Inbox;
import vn.lienminh.shell.inbox.Recipients;
import vn.lienminh.shell.inbox.Recipients.Recipient;
import vn.lienminh.shell.inbox.Task;

/// Writes letters of what waits for somebody (thư nhắc): to those who type or send for the units that owe, nothing
/// but what they may do, one letter a person.
@Component("reminderLetters")
public class Letters {
    private static final String CALENDAR = "calendar";

    private final Reminders reminders;
    private final Inbox inbox;
    private final ObjectProvider<Recipients> recipients;
    private final Mail mail;
    private final Environment environment;
    private final ObjectProvider<Calls> calls;

    Letters(
            Reminders reminders,
            Inbox inbox,
            ObjectProvider<Recipients> recipients,
            Mail mail,
            Environment environment,
            ObjectProvider<Calls> calls) {
        this.reminders = reminders;
        this.inbox = inbox;
        this.recipients = recipients;
        this.mail = mail;
        this.environment = environment;
        this.calls = calls;
    }

    /// The daily round. Several programs may come at once: each letter is written by one of them.
    ///
    /// @return how many letters went out from here
    public int round() {
        Optional<List<Duty>> told = reminders.beginRound();
        if (told.isEmpty()) return 0;
        Reminding setting = reminders.setting();
        Sent sent = new Sent();
        Set<String> written = new HashSet<>();
        for (Recipient person : of(told.get())) {
            written.add(person.actor().name());
            List<Task> tasks = tasks(person).stream()
                    .filter(t -> t.due() == null
                            ? t.kind() == Task.Kind.RETURNED || t.kind() == Task.Kind.ANSWER
                            : !t.due().isAfter(setting.until(inbox.today())))
                    .toList();
            sent.add(write(person, tasks, CALENDAR, "campaigns.letter.calendar", ""));
        }
        for (Calls one : calls.orderedStream().toList())
            for (Recipient person : called(one)) {
                if (!written.add(person.actor().name())) continue;
                List<Task> asked = tasks(person).stream()
                        .filter(t -> t.address().endsWith(one.ending()))
                        .toList();
                sent.add(write(person, asked, CALENDAR, "campaigns.letter.calendar", ""));
            }
        if (sent.failed == 0) reminders.endRound();
        return sent.done;
    }

    /// Those who were called since yesterday's round.
    private List<Recipient> called(Calls calls) {
        Recipients known = recipients.getIfAvailable();
        return known == null ? List.of() : known.of(calls.called(reminders.lastRound()));
    }

    /// Letters about what somebody was reminded of by hand.
    ///
    /// @param by who reminds
    /// @return how many went out
    public int about(List<Duty> reminded, String by) {
        Set<String> subjects = reminded.stream().map(Letters::subject).collect(Collectors.toSet());
        String cause = "hand:"
                + reminded.stream().mapToInt(d -> d.campaign().id()).min().orElse(0) + ":" + by;
        Sent sent = new Sent();
        for (Recipient person : of(reminded)) {
            List<Task> tasks = tasks(person).stream()
                    .filter(t -> subjects.contains(t.subject()))
                    .toList();
            sent.add(write(person, tasks, cause, "campaigns.letter.hand", name(by)));
        }
        return sent.done;
    }

    private static final class Sent {
        private int done;
        private int failed;

        void add(Result result) {
            if (result == Result.DONE) done++;
            if (result == Result.FAILED) failed++;
        }
    }

    private enum Result {
        DONE,
        FAILED,
        NONE
    }

    /// The subject under which every module speaks of a report.
    public static String subject(Duty duty) {
        return "/reports/" + duty.organisation().code() + "/" + duty.campaign().period();
    }

    /// Those who type or send for these units.
    private List<Recipient> of(List<Duty> some) {
        Set<OrganisationId> units = new HashSet<>();
        for (Duty duty : some) units.add(duty.organisation().id());
        Recipients known = recipients.getIfAvailable();
        if (known == null) return List.of();
        return known.at(units).stream().filter(p -> works(p, some)).toList();
    }

    private static boolean works(Recipient person, List<Duty> some) {
        return some.stream()
                .anyMatch(d -> List.of(ReportingAct.ENTER_FIGURES, ReportingAct.SUBMIT_REPORT).stream()
                        .anyMatch(act -> person.actor()
                                .may(
                                        act,
                                        d.organisation().id(),
                                        d.campaign().period().end())));
    }

    private List<Task> tasks(Recipient person) {
        return inbox.of(person.actor(), Texts.in(Language.VI)).stream()
                .filter(t -> t.kind().open())
                .toList();
    }

    private Result write(Recipient person, List<Task> tasks, String cause, String key, String by) {
        if (tasks.isEmpty() || !reminders.wants(person.actor())) return Result.NONE;
        return reminders
                .claim(person.actor(), cause, tasks.size())
                .map(letter -> {
                    boolean sent = mail.send(letter(person, tasks, letter, key, by));
                    reminders.close(letter, sent);
                    return sent ? Result.DONE : Result.FAILED;
                })
                .orElse(Result.NONE);
    }

    private Letter letter(Recipient person, List<Task> tasks, long number, String key, String by) {
        Texts texts = Texts.in(Language.VI);
        String site = mail.site("http://localhost:"
                + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
        Days days = new Days(inbox.today(), texts);
        String lines = tasks.stream().map(t -> line(t, days, site)).collect(Collectors.joining("\n"));
        return new Letter(
                "reminder " + number,
                person.name(),
                person.mail(),
                texts.get(key + ".subject", "n", "" + tasks.size()),
                texts.get(key + ".text", "name", person.name(), "by", by, "lines", lines, "link", site + "/tasks"));
    }

    private static String line(Task task, Days days, String site) {
        String due = task.due() == null ? "" : " (" + days.due(task.due()) + ")";
        return "- " + task.what() + ", " + task.about() + due + "\n  " + site + task.address();
    }

    private String name(String recorded) {
        Recipients known = recipients.getIfAvailable();
        return known == null ? recorded : known.nameOf(recorded);
    }
}

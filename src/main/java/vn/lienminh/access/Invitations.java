package vn.lienminh.access;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Makes the links and mails them; a mail goes out after what it is about was kept.
@Service
public class Invitations {
    private final People people;
    private final Letters letters;
    private final Attempts attempts;
    private final Clock clock;

    Invitations(People people, Letters letters, Attempts attempts, Clock clock) {
        this.people = people;
        this.letters = letters;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// @param site what links begin with where the settings do not say it
    public Outcome<Account> invite(Actor actor, NewAccount wanted, WantedRole role, String title, String site) {
        return people.invite(actor, wanted, role, title).then(made -> mailed(made, site));
    }

    public Outcome<Account> inviteAgain(Actor actor, Person person, String site) {
        return people.inviteAgain(actor, person).then(made -> mailed(made, site));
    }

    private Outcome<Account> mailed(People.Invitation made, String site) {
        return letters.send(about(made), made.account(), link(made, site))
                ? Outcome.done(made.account())
                : Outcome.refused(Fault.error(Place.NOWHERE, AccessRefusal.A125_MAIL_NOT_SENT));
    }

    private static Ticket about(People.Invitation made) {
        return made.account().answered() ? Ticket.RESET : Ticket.INVITATION;
    }

    private String link(People.Invitation made, String site) {
        return letters.site(site) + "/invitation/" + made.token();
    }

    /// Aside, so that the time it takes tells nobody whether there is such an account; and not often, so that
    /// nobody is flooded with letters.
    public void forgotten(String login, String address, String site) {
        Thread.startVirtualThread(() -> {
            List<Attempts.Bucket> buckets = Attempts.from("letter " + SignIn.login(login), address);
            if (attempts.claim(buckets, clock.instant()) instanceof Attempts.Answer.Open)
                people.forgotten(login).ifPresent(made -> mailed(made, site));
        });
    }

    /// Whether letters become files, because no mail server was named.
    public boolean lettersAreFiles() {
        return letters.keepsFiles();
    }
}

package vn.lienminh.access;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.platform.Rehearsal;

/// Somebody who reads every page of the throw-away house from which the start-up cache learns. Only of an empty
/// one: nobody comes in this way where people have accounts.
@Component
@ConditionalOnBooleanProperty("lienminh.training")
class TrainingGuest implements Rehearsal {
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private final FirstStart firstStart;
    private final People people;
    private final Sessions sessions;

    TrainingGuest(FirstStart firstStart, People people, Sessions sessions) {
        this.firstStart = firstStart;
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public String cookie() {
        if (!firstStart.open()) return "";
        NewAccount guest = new NewAccount("training", "Training", "training@localhost");
        WantedRole role = new WantedRole(Role.NATIONAL_OFFICER, "LMVN", SINCE, null);
        String password = Token.fresh().text();
        Account account =
                people.add(Actor.operator(), guest, role, "", password).orThrow();
        return "session=" + sessions.open(account, Token.fresh().text(), new Whence("127.0.0.1", "training"));
    }
}

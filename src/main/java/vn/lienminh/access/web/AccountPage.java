package vn.lienminh.access.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.Authenticators;
import vn.lienminh.access.Delegation;
import vn.lienminh.access.Delegations;
import vn.lienminh.access.Holding;
import vn.lienminh.access.Session;
import vn.lienminh.access.Sessions;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.passkeys.Passkey;
import vn.lienminh.access.passkeys.Passkeys;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Writes one's own account.
@Component
class AccountPage {
    private final Sessions sessions;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Delegations delegations;
    private final Names names;

    AccountPage(
            Sessions sessions, Authenticators authenticators, Passkeys passkeys, Delegations delegations, Names names) {
        this.sessions = sessions;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.delegations = delegations;
        this.names = names;
    }

    ModelAndView show(Page page, SignedIn who, Typed form, String done) {
        AccountView view = new AccountView(
                who.account(),
                who.rights().holdings().stream().map(h -> role(page, h)).toList(),
                authenticators.has(who.account()),
                authenticators.recoveryLeft(who),
                passkeys.of(who).stream().map(k -> key(page, k)).toList(),
                sessions.of(who).stream().map(s -> place(who, s)).toList(),
                delegations.of(who).stream().map(d -> passed(page, who, d)).toList(),
                choices(page, delegations.own(who)),
                form,
                done,
                !who.reach(AccessAct.SEE_PEOPLE).isEmpty());
        return page.titled(page.t("access.account")).show("access/account", "view", view);
    }

    private String role(Page page, Holding holding) {
        String sentence = page.t(holding.role().key()) + ", " + names.of(holding.organisation(), page.language());
        return holding.passedOn() ? sentence + " (" + page.t("access.passed-on") + ")" : sentence;
    }

    private static AccountView.Key key(Page page, Passkey key) {
        Instant doubted = key.doubted();
        return new AccountView.Key(
                key.id(),
                key.name(),
                Vietnamese.moment(key.made()),
                key.used() == null ? page.t("access.token.never") : Vietnamese.moment(key.used()),
                doubted == null ? "" : page.t("access.passkey.doubted", "when", Vietnamese.moment(doubted)));
    }

    private static AccountView.Place place(SignedIn who, Session session) {
        return new AccountView.Place(
                session.id(),
                session.agent(),
                session.address(),
                Vietnamese.moment(session.made()),
                Vietnamese.moment(session.seen()),
                who.speaksFrom(session));
    }

    private AccountView.Passed passed(Page page, SignedIn who, Delegation delegation) {
        boolean mine = delegation.giver().id() == who.account().id();
        String sentence = page.t(
                mine ? "access.passed.by-me" : "access.passed.to-me",
                "who",
                mine ? delegation.taker().name() : delegation.giver().name(),
                "role",
                page.t(delegation.role().key()),
                "organisation",
                names.of(delegation.organisation(), page.language()),
                "from",
                Vietnamese.day(delegation.from()),
                "until",
                Vietnamese.day(delegation.until()));
        return new AccountView.Passed(delegation.id(), sentence, mine);
    }

    private List<Choice> choices(Page page, List<Holding> own) {
        List<Choice> choices = new ArrayList<>();
        for (Holding holding : own) choices.add(new Choice(word(holding), role(page, holding)));
        return choices;
    }

    /// As the form sends it back: `alliance-chair LM37`.
    private String word(Holding holding) {
        return holding.role().word() + " " + names.code(holding.organisation());
    }

    /// The role that a form names, if it is one's own.
    Optional<Holding> chosen(SignedIn who, String word) {
        return delegations.own(who).stream().filter(h -> word(h).equals(word)).findFirst();
    }
}

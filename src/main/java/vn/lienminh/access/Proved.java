package vn.lienminh.access;

/// That somebody who has signed in has just typed their password again (đã gõ lại mật khẩu). Whatever changes how an
/// account is entered asks for it, so that an unwatched screen is not enough. Made by [OwnPassword] alone.
public final class Proved {
    private final SignedIn who;

    Proved(SignedIn who) {
        this.who = who;
    }

    public SignedIn who() {
        return who;
    }
}

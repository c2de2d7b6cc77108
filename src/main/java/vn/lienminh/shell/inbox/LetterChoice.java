package vn.lienminh.shell.inbox;

import vn.lienminh.kernel.Actor;

/// Whether somebody is reminded by mail (chọn nhận thư nhắc). The module that sends the letters answers it, and
/// takes the form that the inbox shows, at `/tasks/letters`.
public interface LetterChoice {
    boolean wants(Actor actor);
}

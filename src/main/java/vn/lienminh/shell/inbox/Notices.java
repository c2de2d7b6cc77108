package vn.lienminh.shell.inbox;

import java.util.List;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Texts;

/// What other modules have to say on the page of a thing (lời báo): by when it is owed, that somebody reminded
/// of it.
public interface Notices {

    /// @param subject what the page is about, as tasks name it
    /// @return sentences; none to whom it is not for
    List<String> about(String subject, Actor actor, Texts texts);
}

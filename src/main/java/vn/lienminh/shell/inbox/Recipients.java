package vn.lienminh.shell.inbox;

import java.util.List;
import java.util.Set;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;

/// To whom letters can be written (người nhận thư). What knows accounts answers it.
public interface Recipients {

    /// @param actor what they may do now
    record Recipient(Actor actor, String name, String mail) {}

    /// All who hold a role today at one of these organisations.
    List<Recipient> at(Set<OrganisationId> organisations);

    /// Those whom records keep so; nobody who has no account any more.
    List<Recipient> of(Set<String> recorded);

    /// A person's name, where the records keep `account:…`; else the record's own word.
    String nameOf(String recorded);
}

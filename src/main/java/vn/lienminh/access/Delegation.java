package vn.lienminh.access;

import java.time.LocalDate;
import vn.lienminh.kernel.OrganisationId;

/// A role that its holder passes on in [from, until) (ủy quyền, ký thay).
public record Delegation(
        long id,
        Account giver,
        Account taker,
        Role role,
        OrganisationId organisation,
        LocalDate from,
        LocalDate until) {}

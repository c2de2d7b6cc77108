package vn.lienminh.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A role given to somebody at an organisation in [from, until) (phân quyền).
public record Grant(
        long id,
        int account,
        Role role,
        OrganisationId organisation,
        LocalDate from,
        @Nullable LocalDate until) {}

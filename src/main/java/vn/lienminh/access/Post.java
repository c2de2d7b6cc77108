package vn.lienminh.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// What somebody is at an organisation in [from, until) (chức vụ); it gives no right.
public record Post(
        long id,
        int account,
        OrganisationId organisation,
        String title,
        LocalDate from,
        @Nullable LocalDate until) {}

package vn.lienminh.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// One line of the history (dòng nhật ký).
///
/// @param id in the order in which lines were begun; what the chain says is another order
/// @param actor as records keep them, `account:lan`
/// @param act the name of the act
/// @param subject the address of what was acted on
/// @param organisation over which; null: over the whole house
/// @param whence the visitor's address, or the command line
/// @param node the machine that wrote it
/// @param detail as JSON: what was said, before and after
public record Line(
        long id,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable OrganisationId organisation,
        String whence,
        String node,
        String detail) {}

package vn.lienminh.emulation.holds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;

/// A reason why somebody is not awarded in [from, until) (lý do chưa xét khen thưởng).
///
/// @param organisation whom it is about, or the alliance to which they belong
/// @param name of a cooperative or person of that alliance; empty: the organisation itself
/// @param ground the legal one
/// @param paper the document that says so
/// @param origin `illustrative` where it was invented for the demo
public record Hold(
        long id,
        OrganisationId organisation,
        String name,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String ground,
        String paper,
        String origin,
        Instant at,
        String by) {

    public enum Kind {
        /// đang bị xem xét kỷ luật
        DISCIPLINE,
        /// đang thanh tra, kiểm tra
        INSPECTION,
        /// đang bị điều tra
        INVESTIGATION,
        /// có đơn thư khiếu nại, tố cáo đang xác minh
        COMPLAINT,
        /// báo chí nêu, đang xác minh
        PRESS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> parse(String word) {
            return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
        }
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// @param who a cooperative or a person; empty: the organisation itself
    public boolean about(OrganisationId whose, String who) {
        return organisation.equals(whose) && Vietnamese.fold(name).equals(Vietnamese.fold(who));
    }
}

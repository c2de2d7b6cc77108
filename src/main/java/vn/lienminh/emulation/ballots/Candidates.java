package vn.lienminh.emulation.ballots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// What can be put to the vote in a cluster's year (nội dung đưa ra biểu quyết). A bean of this type in the
/// part that proposes it: awards, next year's heads.
public interface Candidates {

    /// @param subject what its own part calls it, for ever: `award:17`, `head:DBSH/2018/LM34`
    /// @param title what is voted on: `Cờ thi đua`; questions with one title are rivals, and if none of them
    ///     passes the two best meet again
    /// @param detail who: `Liên minh HTX tỉnh Ninh Bình, đơn vị dẫn đầu cụm`
    /// @param address where it is explained; may be empty
    /// @param concerned the alliance that stands for it or proposes it: no teller comes from there; null: none
    record Candidate(
            String subject,
            String title,
            String detail,
            String address,
            @Nullable OrganisationId concerned) {}

    /// In the order in which they are voted on.
    List<Candidate> of(String cluster, int year);
}

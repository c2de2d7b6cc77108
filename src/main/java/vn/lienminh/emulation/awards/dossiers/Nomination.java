package vn.lienminh.emulation.awards.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Table;

/// One row of a list of those proposed (dòng danh sách đề nghị), and what would become of it.
///
/// @param wanted what it says; null where it cannot be read
/// @param known it is already proposed
/// @param faults why it would be refused; empty: it would be taken
public record Nomination(Table.Row row, @Nullable NewProposal wanted, boolean known, List<Fault> faults) {
    public boolean fresh() {
        return faults.isEmpty() && !known;
    }
}

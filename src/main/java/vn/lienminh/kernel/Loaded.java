package vn.lienminh.kernel;

import java.util.List;

/// What a load did to one table of a file (kết quả nạp): counted in the rows, reports or units that the file is
/// about.
///
/// @param kind key of the message files that names what was loaded
public record Loaded(String file, String kind, int added, int changed, int unchanged, List<Fault> warnings) {
    public boolean nothing() {
        return added == 0 && changed == 0;
    }
}

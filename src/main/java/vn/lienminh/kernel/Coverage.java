package vn.lienminh.kernel;

import java.util.List;

/// Coverage (mức đủ): how many of those who owe a figure have given it, and who has not.
///
/// @param below how many reports from below stand behind the figures of those who owe; 0: none
public record Coverage(int reported, int owed, List<String> missing, int below) {
    public Coverage(int reported, int owed, List<String> missing) {
        this(reported, owed, missing, 0);
    }

    public boolean complete() {
        return reported >= owed;
    }

    /// `9/9`
    @Override
    public String toString() {
        return reported + "/" + owed;
    }
}

package vn.lienminh.kernel;

import java.util.List;

/// Coverage (mức đủ): how many of those who owe a figure have given it, and who has not.
public record Coverage(int reported, int owed, List<String> missing) {
    public boolean complete() {
        return reported >= owed;
    }

    /// `9/9`
    @Override
    public String toString() {
        return reported + "/" + owed;
    }
}

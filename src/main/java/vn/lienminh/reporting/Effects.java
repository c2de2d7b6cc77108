package vn.lienminh.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;

/// What a module above would see change if a report counted otherwise (hệ quả): said before somebody accepts it or
/// takes it back. A bean of this type for each module that knows of something.
public interface Effects {

    /// @param kind a total, or a paper that was printed
    /// @param what in words, with the figure before and after where it has one
    record Effect(Kind kind, String what) {}

    enum Kind {
        TOTAL,
        PAPER
    }

    /// @param before what counts now; null: nothing
    /// @param now what would count; null: nothing, the report is taken back
    record Change(
            Organisation organisation,
            Sheet sheet,
            @Nullable Snapshot before,
            @Nullable Snapshot now) {}

    List<Effect> of(Change change, Texts texts);
}

package vn.lienminh.emulation.year;

import java.util.List;
import java.util.Set;
import vn.lienminh.kernel.Texts;

/// What one part of the house knows of a cluster's year (theo dõi bước): how far a step is, for whom one waits,
/// what must be there before the next. A bean of this type, in the package that knows it; it tells only what every
/// member of the cluster may know.
public interface StepWatch {

    /// The steps of which it speaks.
    Set<Step> steps();

    /// How far a cluster's year is with one of them, in the words of a language.
    StepReport of(String cluster, int year, Step step, Texts texts);

    /// What nobody has finished, for whoever takes the office over.
    default List<OpenItem> open(String cluster, int year, Texts texts) {
        return List.of();
    }
}

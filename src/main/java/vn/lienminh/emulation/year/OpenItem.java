package vn.lienminh.emulation.year;

/// Something that is not finished (việc còn mở).
///
/// @param text in words: `Báo cáo năm 2017 của Hưng Yên: chưa nộp`
/// @param address where it is; may be empty
public record OpenItem(Kind kind, String text, String address) {

    /// In the order in which the handover record lists them.
    public enum Kind {
        REPORTS,
        TASKS,
        THREADS,
        AWARDS,
        OTHERS
    }
}

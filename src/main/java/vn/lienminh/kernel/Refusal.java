package vn.lienminh.kernel;

/// A reason why something is not accepted. Every module has one enum of them; the code is what page, test and
/// helpdesk say to one another, and the key of two sentences in the message files: `CODE` (what was found and
/// expected) and `CODE.cure` (what to do).
public interface Refusal {
    String name();

    /// The short code, e.g. `R102` of `R102_CLOSED`.
    default String code() {
        String name = name();
        int underscore = name.indexOf('_');
        return underscore < 0 ? name : name.substring(0, underscore);
    }
}

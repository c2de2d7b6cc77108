package vn.lienminh.kernel;

import java.util.Map;

/// One thing wrong, at one place, with the values its sentence names (lỗi).
///
/// @param sentence what was found and what was expected, in the reader's language; used when the sentence does not
///     come from the message files (the checks of the catalogue bring their own); empty otherwise
public record Fault(
        Place place, String code, Severity severity, Map<String, String> values, String sentence, String cure) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static Fault error(Place place, Refusal why, Map<String, String> values) {
        return new Fault(place, why.code(), Severity.ERROR, values, "", "");
    }

    public static Fault error(Place place, Refusal why) {
        return error(place, why, Map.of());
    }

    /// The same fault, at the place where the caller met it.
    public Fault at(Place where) {
        return new Fault(where, code, severity, values, sentence, cure);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// The whole sentence: place, code, what was found, the cure.
    public String text(Language language) {
        String what = sentence.isEmpty() ? Texts.in(language).get(code, values) : sentence;
        String advice = cure.isEmpty() ? Texts.in(language).find(code + ".cure", values) : cure;
        String where = place.toString();
        return (where.isEmpty() ? "" : where + ": ") + code + " " + what + (advice.isEmpty() ? "" : " " + advice);
    }
}

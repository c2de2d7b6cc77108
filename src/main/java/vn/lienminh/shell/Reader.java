package vn.lienminh.shell;

import org.jspecify.annotations.Nullable;

/// Who reads a page, as its frame needs it (người đọc).
///
/// @param name as it stands at the top; empty: nobody has signed in
/// @param proof that a form comes from a page of ours, sent along with it (`_csrf`); empty where nobody asks for it
public record Reader(String name, String proof) {
    /// The name of the field of a form, and of the header of a script, that carry the proof.
    public static final String FIELD = "_csrf";

    public static final String HEADER = "X-CSRF-TOKEN";

    static final Reader ANYBODY = new Reader("", "");

    public boolean signedIn() {
        return !name.isEmpty();
    }

    /// What htmx sends with each request; null when nothing is needed.
    public @Nullable String headers() {
        return proof.isEmpty() ? null : "{\"" + HEADER + "\":\"" + proof + "\"}";
    }
}

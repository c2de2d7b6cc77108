package vn.lienminh.access.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// A form as it was typed, with what is wrong in it, each sentence at its field. Passwords are not given back.
public record Typed(Map<String, String> values, List<Fault> faults, Language language) {
    private static final List<String> SECRET = List.of("password", "repeated", "now", "code");

    public static Typed nothing(Language language) {
        return new Typed(Map.of(), List.of(), language);
    }

    public String value(String field) {
        return secret(field) ? "" : Objects.requireNonNullElse(values.get(field), "");
    }

    static boolean secret(String field) {
        return SECRET.contains(field) || field.endsWith("-now");
    }

    public @Nullable String error(String field) {
        return faults.stream()
                .filter(f -> field.equals(f.place().column()))
                .findFirst()
                .map(this::sentence)
                .orElse(null);
    }

    /// What belongs to no field.
    public List<String> others() {
        return faults.stream()
                .filter(f -> f.place().column() == null)
                .map(this::sentence)
                .toList();
    }

    private String sentence(Fault fault) {
        Texts texts = Texts.in(language);
        return texts.get(fault.code(), fault.values()) + " " + texts.find(fault.code() + ".cure", fault.values());
    }
}

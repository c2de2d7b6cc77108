package vn.lienminh.kernel;

import java.util.List;
import java.util.function.Function;

/// What a verb answers: done, with the result, or refused, with the reasons. Accidents are exceptions, not
/// outcomes.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Fault> faults) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Fault> faults) {
        return new Refused<>(List.copyOf(faults));
    }

    static <T> Outcome<T> refused(Fault fault) {
        return new Refused<>(List.of(fault));
    }

    default <R> Outcome<R> map(Function<T, R> then) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(then.apply(value));
            case Refused<T>(List<Fault> faults) -> new Refused<>(faults);
        };
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Fault> faults) -> new Refused<>(faults);
        };
    }

    default List<Fault> faults() {
        return this instanceof Refused<T>(List<Fault> faults) ? faults : List.of();
    }

    /// The result where a refusal would be an accident.
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Fault> faults) ->
                throw new IllegalStateException(String.join(
                        "\n", faults.stream().map(f -> f.text(Language.VI)).toList()));
        };
    }
}

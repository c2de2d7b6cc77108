package vn.lienminh.planning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;

/// What a party wants to reach by one indicator in a year (mức đăng ký).
///
/// @param amount what is registered; null in the other states
public record Wish(State state, @Nullable Amount amount) {

    public enum State {
        /// đăng ký
        REGISTERED("registered"),
        /// không đăng ký: said, and not merely not yet said
        NONE("none"),
        /// rút
        WITHDRAWN("withdrawn");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static State parse(String word) {
            for (State state : values()) if (state.word.equals(word)) return state;
            throw new IllegalArgumentException(word);
        }
    }

    static final Wish NONE = new Wish(State.NONE, null);
    static final Wish WITHDRAWN = new Wish(State.WITHDRAWN, null);

    public Wish {
        if ((state == State.REGISTERED) != (amount != null)) throw new IllegalArgumentException(state.word());
    }

    static Wish of(Amount amount) {
        return new Wish(State.REGISTERED, amount);
    }

    /// What is registered; an accident in another state.
    Amount registered() {
        return Objects.requireNonNull(amount);
    }
}

package vn.lienminh.shell.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing to be done, waited for or done (việc).
///
/// @param subject what it is about, the same for everybody: what several modules say of one thing is one task
/// @param what a verb and its object; `address` leads there
/// @param about what else is to be known of it; may be empty
/// @param from where it comes from or who has it, and since when; may be empty
/// @param due null: no day is set
/// @param address where it is done; of what is done, where it can be seen
/// @param action the words of its button; empty: none
public record Task(
        Kind kind,
        String subject,
        String what,
        String about,
        String from,
        @Nullable LocalDate due,
        String address,
        String action) {

    /// What is to be done, with its icon and its colour; the order is that of one day.
    public enum Kind {
        /// given back to be put right
        RETURNED("arrow-back-up", "warn"),
        /// others are late, and somebody should tell them
        REMIND("speakerphone", ""),
        /// wants an answer
        ANSWER("send", ""),
        /// is ready, and has only to be sent
        READY("send", ""),
        /// was begun
        BEGUN("pencil", ""),
        /// is owed, and nobody has begun
        DUE("circle", ""),
        /// somebody else has it
        WAITING("hourglass", ""),
        /// something was decided that concerns the reader, who has nothing to do; the day is that of the decision
        NEWS("info-circle", ""),
        DONE("check", "");

        private final String icon;
        private final String colour;

        Kind(String icon, String colour) {
            this.icon = icon;
            this.colour = colour;
        }

        public String icon() {
            return icon;
        }

        public String colour() {
            return colour;
        }

        /// Whether it waits for the reader.
        public boolean open() {
            return this != WAITING && this != NEWS && this != DONE;
        }
    }

    public boolean late(LocalDate today) {
        return kind.open() && due != null && due.isBefore(today);
    }

    /// What another module says of the same thing is added: the day that it knows, and what is to be known.
    Task with(Task other) {
        return new Task(
                kind,
                subject,
                what,
                about.isEmpty() || other.about.isEmpty() ? about + other.about : about + "; " + other.about,
                from.isEmpty() ? other.from : from,
                due == null ? other.due : due,
                address,
                action);
    }
}

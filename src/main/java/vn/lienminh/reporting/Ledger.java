package vn.lienminh.reporting;

import org.jspecify.annotations.Nullable;

/// What must hold in the same commit as an acceptance: the totals. The module above that keeps them implements it.
public interface Ledger {
    /// A book for one transaction, of one report or of a million.
    Book open();

    /// The differences that one transaction makes, gathered in memory until it holds the locks of their provinces.
    interface Book {
        /// A revision is accepted in place of another one, or as the first.
        void accepted(Snapshot now, @Nullable Snapshot before);

        /// A revision counts no longer, and nothing takes its place: it was returned or withdrawn.
        void ended(Snapshot was);

        /// Writes what was gathered, once. Called inside the transaction of the acceptances, with the locks of
        /// every province in the book held.
        void post();
    }
}

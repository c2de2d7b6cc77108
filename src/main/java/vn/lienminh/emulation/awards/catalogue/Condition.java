package vn.lienminh.emulation.awards.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What must hold before somebody may be proposed (điều kiện), and on what ground.
///
/// @param number what the kind counts: percent of votes, percent of a target, months, years; else 0
public record Condition(Kind kind, int number, String ground) {

    /// The ground as people read it: what was not compared with the text of the law says so.
    public String printed() {
        return ground.replace("[GK]", "(chưa đối chiếu)").replaceAll("\\s*\\[(S\\d+|INF)]", "");
    }

    public enum Kind {
        /// first in the cluster, with so many percent of all members' votes
        LEADS_CLUSTER,
        /// so many percent of all members voted for it; at 50, more than half
        VOTE,
        /// every target of the year reached to so many percent
        TARGETS_MET,
        /// nothing awarded yet for the same period
        ONCE,
        /// no discipline, inspection, complaint in hand
        NO_HOLD,
        /// the figures were accepted no more than so many months ago
        FRESH,
        /// so many years since the end of the period of the same award
        WAITED;

        static Optional<Kind> parse(String word) {
            String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

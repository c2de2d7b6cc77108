package vn.lienminh.emulation.meetings;

import java.math.BigDecimal;

/// How a cluster meets and votes (quy tắc họp và biểu quyết).
///
/// @param quorum of how many parts of all members
/// @param needed share of yes among all members, in percent
/// @param recusal whether a member does not vote on what is about itself
public record VoteRule(Quorum quorum, BigDecimal needed, boolean recusal) {

    /// `2/3`: so many of so many parts.
    public record Quorum(int of, int in) {

        /// How many of that many members must come.
        public int least(int members) {
            return Math.ceilDiv(members * of, in);
        }

        @Override
        public String toString() {
            return of + "/" + in;
        }
    }
}

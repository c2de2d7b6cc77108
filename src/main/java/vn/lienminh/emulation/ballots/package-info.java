/// The secret ballot (bỏ phiếu kín): questions put to the members of a cluster, one alliance one vote; votes
/// are sealed when they come, opened by two tellers together, and mixed so that nobody can say whose was which.
@NamedInterface("ballots")
@NullMarked
package vn.lienminh.emulation.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

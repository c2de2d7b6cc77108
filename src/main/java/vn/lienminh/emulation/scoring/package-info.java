/// Criteria (tiêu chí), score sheets (phiếu điểm) and ranking (xếp hạng): every point by a named formula, with its
/// arithmetic.
@NamedInterface("scoring")
@NullMarked
package vn.lienminh.emulation.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

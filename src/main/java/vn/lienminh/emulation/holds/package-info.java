/// Who may not be awarded for now (tạm dừng xét khen thưởng): under discipline, inspection or complaint, from a day
/// until a day. Their points are counted all the same.
@NamedInterface("holds")
@NullMarked
package vn.lienminh.emulation.holds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// The meeting of a cluster about its year (hội nghị bình xét): invitation, programme, who came, whether they
/// are enough, what they agreed on, minutes.
@NamedInterface("meetings")
@NullMarked
package vn.lienminh.emulation.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

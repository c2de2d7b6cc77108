/// Decisions on awards (quyết định khen thưởng): the register, what each gave to whom, and what was taken back.
@NamedInterface("awards")
@NullMarked
package vn.lienminh.emulation.awards.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

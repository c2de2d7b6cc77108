/// What can be awarded by which law (danh mục danh hiệu, hình thức khen thưởng): rows with validity and source, and
/// the money that follows from them.
@NamedInterface("awards")
@NullMarked
package vn.lienminh.emulation.awards.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

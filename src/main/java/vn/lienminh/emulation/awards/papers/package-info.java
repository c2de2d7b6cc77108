/// Official papers about awards (văn bản khen thưởng): submission with its list, achievement report, decision; and
/// certificates.
@NullMarked
package vn.lienminh.emulation.awards.papers;

import org.jspecify.annotations.NullMarked;

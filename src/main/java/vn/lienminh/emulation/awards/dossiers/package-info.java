/// Proposals and their dossiers (đề nghị, hồ sơ khen thưởng): drawn in docs/states/dossier.md.
@NamedInterface("awards")
@NullMarked
package vn.lienminh.emulation.awards.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

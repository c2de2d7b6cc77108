/// Awards (khen thưởng): who is proposed for what, the dossier on its way, the decision and what it gives.
@NamedInterface("awards")
@NullMarked
package vn.lienminh.emulation.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

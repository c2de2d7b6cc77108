/// The year of a cluster (năm thi đua): at which step it stands, by when each is due, for whom one waits, the tasks
/// that members were given, who leads and how that is handed over.
@NamedInterface("year")
@NullMarked
package vn.lienminh.emulation.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

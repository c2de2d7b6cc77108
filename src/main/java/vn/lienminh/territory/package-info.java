/// Provinces and communes (đơn vị hành chính) in time: what a code or a name meant on a day, what became of an
/// area, and where it lies on the map of another day. The events are the source; everything else is read off them.
@ApplicationModule(allowedDependencies = {"kernel", "audit", "shell"})
@NullMarked
package vn.lienminh.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

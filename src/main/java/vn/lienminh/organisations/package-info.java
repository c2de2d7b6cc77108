/// Alliances and the areas they report on, clusters with their members and heads, all in time (tổ chức, cụm thi
/// đua).
@ApplicationModule(allowedDependencies = {"kernel", "audit", "territory"})
@NullMarked
package vn.lienminh.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

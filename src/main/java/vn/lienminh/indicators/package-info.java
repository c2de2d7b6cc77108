/// The catalogue (danh mục chỉ tiêu): indicators, units, breakdowns, forms and their cells, checks, legal
/// parameters.
@ApplicationModule(allowedDependencies = {"kernel", "audit", "shell"})
@NullMarked
package vn.lienminh.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

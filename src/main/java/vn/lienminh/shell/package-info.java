/// The frame of every page (khung trang): bar, tabs, footer, parts, error pages, assets, and what guards them.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package vn.lienminh.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

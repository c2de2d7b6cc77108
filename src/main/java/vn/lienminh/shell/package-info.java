/// The frame of every page (khung trang): bar, tabs, footer, parts, error pages, assets, and what guards them; with
/// the drawings of `charts`, which pages and papers share. Open, so that one word allows both.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package vn.lienminh.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

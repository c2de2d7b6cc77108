/// Reports (báo cáo): entries, checks, snapshots, files in, acceptance.
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "organisations", "territory", "indicators", "documents", "shell"})
@NullMarked
package vn.lienminh.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

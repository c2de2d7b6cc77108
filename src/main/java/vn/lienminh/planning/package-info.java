/// Targets (chỉ tiêu kế hoạch) and how results stand against them.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "shell",
            "consolidation",
            "reporting",
            "indicators",
            "organisations",
            "documents"
        })
@NullMarked
package vn.lienminh.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The emulation year (năm thi đua): what figures become when alliances compete: points, ranks.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "shell",
            "planning",
            "campaigns",
            "consolidation",
            "reporting",
            "reporting :: threads",
            "indicators",
            "organisations",
            "documents",
            "documents :: papers",
            "documents :: files",
            "territory"
        })
@NullMarked
package vn.lienminh.emulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

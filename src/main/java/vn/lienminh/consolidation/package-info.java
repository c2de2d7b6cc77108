/// Consolidation (tổng hợp): totals kept with every acceptance, figures of any party, coverage, other maps,
/// explanation.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "reporting",
            "campaigns",
            "indicators",
            "organisations",
            "territory",
            "shell"
        })
@NullMarked
package vn.lienminh.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
